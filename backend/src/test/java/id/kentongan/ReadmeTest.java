package id.kentongan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIterable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A newcomer who follows the README finds the words on the screens, and the screens as pictured.
 */
class ReadmeTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(docs/screens/([^)]+)\\)");
  private static final long MOST_BYTES = 250_000;

  @Test
  void whatTheFirstFiveMinutesCallAWordOfTheScreensIsOne() throws IOException {
    String steps = section("## The first five minutes").replaceAll("\\s+", " ");
    List<String> words = all(BOLD, steps).filter(word -> !word.equals("bold")).toList();

    assertThat(words).hasSizeGreaterThan(10);
    assertThatIterable(words).isSubsetOf(wordsOfTheScreens());
  }

  @Test
  void everyPictureIsShownAndEveryPictureShownIsOfAScreen() throws IOException {
    List<String> shown = all(PICTURE, section("## The first five minutes")).toList();
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/screens"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(shown);
    }
    for (String name : shown) {
      Path picture = ROOT.resolve("docs/screens").resolve(name);
      var image = ImageIO.read(picture.toFile());
      assertThat(List.of(image.getWidth(), image.getHeight())).as(name).containsExactly(1366, 768);
      assertThat(Files.size(picture)).as("bytes of " + name).isLessThan(MOST_BYTES);
    }
  }

  private static String section(String title) throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    int start = readme.indexOf(title);
    assertThat(start).as(title).isNotNegative();
    return readme.substring(start, readme.indexOf("\n## ", start));
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }

  /** Every sentence in Indonesian, and each piece between the gaps that are filled in later. */
  private static Set<String> wordsOfTheScreens() throws IOException {
    try (InputStream file =
        ReadmeTest.class.getResourceAsStream("/META-INF/kentongan/i18n/id.json")) {
      JsonNode sentences = new JsonMapper().readTree(Objects.requireNonNull(file));
      return sentences
          .valueStream()
          .flatMap(sentence -> Arrays.stream(sentence.asString().split("\\{\\w+}")))
          .map(String::strip)
          .collect(Collectors.toSet());
    }
  }
}
