package id.kentongan.simulation;

import id.kentongan.platform.SecretFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The system that is tried out, on this machine.
 *
 * @param home where its state is
 */
record RunningSystem(Path home, int webPort, int sipPort) {

  private static final int ACCOUNT_FIELDS = 3;
  private static final int DEVICE_FIELDS = 2;

  /**
   * As the command hands it over.
   *
   * @param given values by names of properties
   */
  static RunningSystem read(Map<String, String> given) {
    return new RunningSystem(
        Path.of(given.getOrDefault("kentongan.home", "var")),
        Integer.parseInt(given.getOrDefault("server.port", "8112")),
        Integer.parseInt(given.getOrDefault("kentongan.sip-port", "5060")));
  }

  URI web() {
    return URI.create("http://127.0.0.1:" + webPort);
  }

  /** Files of the region in force. */
  Path region() {
    return home.resolve("region");
  }

  /** Somebody who may sign in. */
  record Account(String username, String password, String role) {}

  List<Account> accounts() {
    return new SecretFile(home.resolve("accounts.tsv"))
        .read(ACCOUNT_FIELDS).stream()
            .map(line -> new Account(line.get(0), line.get(1), line.get(2)))
            .toList();
  }

  /** Secrets of the units' devices, by call sign. */
  Map<String, String> devices() {
    Function<List<String>, String> secret = List::getLast;
    return new SecretFile(home.resolve("devices.tsv"))
        .read(DEVICE_FIELDS).stream().collect(Collectors.toMap(List::getFirst, secret));
  }
}
