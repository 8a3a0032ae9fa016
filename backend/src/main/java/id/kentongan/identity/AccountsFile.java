package id.kentongan.identity;

import id.kentongan.platform.SecretFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code accounts.tsv}: username, password and role a line. */
class AccountsFile {

  private static final int FIELDS = 3;

  private final SecretFile file;

  AccountsFile(Path path) {
    this.file = new SecretFile(path);
  }

  boolean exists() {
    return file.exists();
  }

  /** Passwords by username; lines that are not whole are passed over. */
  Map<String, String> read() {
    return file.read(FIELDS).stream()
        .filter(line -> !line.get(1).isBlank())
        .collect(Collectors.toMap(List::getFirst, line -> line.get(1), (_, last) -> last));
  }

  void write(Map<FirstAccount, String> passwords) {
    file.write(
        passwords.entrySet().stream().map(line -> line(line.getKey(), line.getValue())).toList());
  }

  private static List<String> line(FirstAccount account, String password) {
    return List.of(account.username(), password, account.role().code());
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
