package id.kentongan.support;

import java.nio.file.Path;
import java.util.List;

/** A key and certificate of a server at 127.0.0.1 and localhost that vouches for itself. */
public final class Keys {

  public static final String PASSWORD = "not-a-secret";

  private final Path store;
  private final Path certificate;

  private Keys(Path store, Path certificate) {
    this.store = store;
    this.certificate = certificate;
  }

  public static Keys in(Path directory) {
    Keys keys = new Keys(directory.resolve("keys.p12"), directory.resolve("certificate.pem"));
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> where =
        List.of("-alias", "peer", "-keystore", keys.store.toString(), "-storepass", PASSWORD);
    Commands.run(
        with(
            List.of(tool, "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1"),
            where,
            List.of(
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1")));
    Commands.run(
        with(
            List.of(tool, "-exportcert", "-rfc", "-file", keys.certificate.toString()),
            where,
            List.of()));
    return keys;
  }

  private static List<String> with(List<String> first, List<String> where, List<String> last) {
    return java.util.stream.Stream.of(first, where, last).flatMap(List::stream).toList();
  }

  /** PKCS 12, with {@link #PASSWORD}. */
  public Path store() {
    return store;
  }

  /** PEM. */
  public Path certificate() {
    return certificate;
  }
}
