package id.kentongan.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code accounts.tsv}: username, password and role a line, for its owner only. */
class AccountsFile {

  private final Path path;

  AccountsFile(Path path) {
    this.path = path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** Passwords by username; lines that are not whole are passed over. */
  Map<String, String> read() {
    if (!exists()) {
      return Map.of();
    }
    Map<String, String> passwords = new HashMap<>();
    try (Stream<String> lines = Files.lines(path, StandardCharsets.UTF_8)) {
      lines
          .map(line -> line.split("\t", -1))
          .filter(fields -> fields.length == 3 && !fields[1].isBlank())
          .forEach(fields -> passwords.put(fields[0], fields[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return passwords;
  }

  /** Replaces the file as a whole, on the disk when this returns. */
  void write(Map<FirstAccount, String> passwords) {
    String text =
        passwords.entrySet().stream()
            .map(line -> line(line.getKey(), line.getValue()))
            .collect(Collectors.joining());
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.deleteIfExists(fresh);
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(FirstAccount account, String password) {
    return account.username() + "\t" + password + "\t" + account.role().code() + "\n";
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
