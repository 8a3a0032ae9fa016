package id.kentongan.telephony.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Generated passwords, kept in the home from one rendering to the next. */
final class Secrets {

  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{16,100}");
  private static final int RANDOM_BYTES = 24;

  private final Path amiPassword;
  private final Path positions;
  private final SecureRandom random = new SecureRandom();

  Secrets(Path home) {
    amiPassword = home.resolve("secrets/kentongan.exchange.ami-password");
    positions = home.resolve("exchange/positions.tsv");
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
   * The passwords of all positions, by id. New positions get one, positions that are gone lose
   * theirs.
   */
  Map<String, ConfigValue> positionPasswords(List<Position> asked) throws IOException, Refused {
    Map<String, ConfigValue> known = knownPositions();
    Map<String, ConfigValue> passwords = new LinkedHashMap<>();
    StringBuilder lines = new StringBuilder();
    for (Position position : asked) {
      ConfigValue password = known.getOrDefault(position.id(), new ConfigValue(generated()));
      passwords.put(position.id(), password);
      lines.append(String.join("\t", position.id(), position.extension(), password.text()) + "\n");
    }
    Files.createDirectories(positions.getParent());
    WholeFile.write(positions, lines.toString(), "rw-r-----");
    return passwords;
  }

  private Map<String, ConfigValue> knownPositions() throws IOException, Refused {
    Map<String, ConfigValue> known = new LinkedHashMap<>();
    if (Files.exists(positions)) {
      for (String line : Files.readAllLines(positions)) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
          throw new Refused(positions + " is damaged; remove it and new passwords are made.");
        }
        known.put(columns[0], checked(columns[2], positions));
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
