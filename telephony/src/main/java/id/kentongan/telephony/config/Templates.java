package id.kentongan.telephony.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code telephony/asterisk}. */
record Templates(Path directory) {

  /** Files rendered once. */
  List<Template> common() throws IOException {
    return in("etc");
  }

  /** Files that differ between loopback without TLS and all addresses with TLS. */
  List<Template> network(boolean tls) throws IOException {
    return in(tls ? "network/tls" : "network/loopback");
  }

  /** Files rendered for each position, one after the other into one file. */
  List<Template> eachPosition() throws IOException {
    return in("each-position");
  }

  /** Files rendered for each trunk, one after the other into one file. */
  List<Template> eachTrunk() throws IOException {
    return in("each-trunk");
  }

  /** Files whose content for each public telephone follows that of the positions. */
  List<Template> eachPublicTelephone() throws IOException {
    return in("each-public-telephone");
  }

  private List<Template> in(String folder) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(folder))) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      List<Template> templates = new ArrayList<>(sorted.size());
      for (Path file : sorted) {
        templates.add(new Template(file.getFileName().toString(), Files.readString(file)));
      }
      return templates;
    }
  }
}
