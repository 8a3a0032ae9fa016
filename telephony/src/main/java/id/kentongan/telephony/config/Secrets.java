package id.kentongan.telephony.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generated passwords, kept from one rendering to the next until new ones are asked for. */
final class Secrets {

  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{16,100}");
  private static final int RANDOM_BYTES = 24;

  private final Path amiPassword;
  private final Path telephones;
  private final SecureRandom random = new SecureRandom();

  Secrets(Path home) {
    amiPassword = home.resolve("secrets/kentongan.exchange.ami-password");
    telephones = home.resolve("exchange/etc/positions/telephones.tsv");
  }

  /** The backend's password at the exchange's manager interface. */
  ConfigValue amiPassword() throws IOException, Refused {
    if (!Files.exists(amiPassword)) {
      Files.createDirectories(amiPassword.getParent());
      WholeFile.write(amiPassword, generated(), "rw-------");
    }
    return checked(Files.readString(amiPassword).strip(), amiPassword);
  }

  /**
   * The passwords of all telephones, by id: those of the configuration in use; a telephone that it
   * does not know gets one.
   */
  Map<String, ConfigValue> keptPasswords(ExchangePlan plan) throws IOException, Refused {
    return passwords(plan, knownTelephones());
  }

  /** A new password for every telephone, by id. */
  Map<String, ConfigValue> newPasswords(ExchangePlan plan) {
    return passwords(plan, Map.of());
  }

  private Map<String, ConfigValue> passwords(ExchangePlan plan, Map<String, ConfigValue> known) {
    return Stream.concat(
            plan.positions().stream().map(Position::id), plan.publicTelephones().stream())
        .collect(
            Collectors.toMap(
                id -> id,
                id -> known.getOrDefault(id, new ConfigValue(generated())),
                (former, _) -> former));
  }

  private Map<String, ConfigValue> knownTelephones() throws IOException, Refused {
    Map<String, ConfigValue> known = new LinkedHashMap<>();
    if (Files.exists(telephones)) {
      for (String line : Files.readAllLines(telephones)) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
          throw new Refused(telephones + " is damaged; remove it and new passwords are made.");
        }
        known.put(columns[0], checked(columns[2], telephones));
      }
    }
    return known;
  }

  private static ConfigValue checked(String password, Path file) throws Refused {
    if (!PASSWORD.matcher(password).matches()) {
      throw new Refused(
          file + " holds a password that is not 16 to 100 letters, digits, '-' or '_'.");
    }
    return new ConfigValue(password);
  }

  private String generated() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
