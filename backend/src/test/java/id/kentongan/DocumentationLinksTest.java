package id.kentongan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation points at is there. */
class DocumentationLinksTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  @Test
  void everyRelativeLinkLeadsToAFile() throws IOException {
    List<String> broken;
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      broken =
          Stream.concat(Stream.of(ROOT.resolve("README.md")), files)
              .filter(file -> file.toString().endsWith(".md"))
              .flatMap(DocumentationLinksTest::brokenLinks)
              .toList();
    }
    assertThat(broken).isEmpty();
  }

  private static Stream<String> brokenLinks(Path document) {
    try {
      return LINK
          .matcher(Files.readString(document))
          .results()
          .map(link -> link.group(1))
          .filter(target -> !target.startsWith("http"))
          .filter(target -> !Files.exists(document.resolveSibling(target)))
          .map(target -> ROOT.relativize(document) + " -> " + target)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
