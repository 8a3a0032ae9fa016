package id.kentongan.telephony.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** Files that are there whole or not at all, readable by the group of their folder. */
final class WholeFile {

  private WholeFile() {}

  static void write(Path file, String content, String permissions) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Path folder = file.toAbsolutePath().resolveSibling("");
    Path fresh = Files.createTempFile(folder, "." + file.getFileName(), ".new");
    try {
      Files.write(fresh, bytes);
      share(fresh, folder, permissions);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Gives a file to the group of a folder, with these permissions. */
  static void share(Path file, Path folder, String permissions) throws IOException {
    GroupPrincipal group = Files.readAttributes(folder, PosixFileAttributes.class).group();
    if (!group.equals(Files.readAttributes(file, PosixFileAttributes.class).group())) {
      Files.getFileAttributeView(file, PosixFileAttributeView.class).setGroup(group);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
