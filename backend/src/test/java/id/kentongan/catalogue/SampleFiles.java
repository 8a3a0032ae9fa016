package id.kentongan.catalogue;

import id.kentongan.region.RegionReport;
import id.kentongan.region.Yamls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of the sample region that make its catalogue. */
final class SampleFiles {

  static final Map<String, Object> TYPES = yaml(TypesReader.FILE);
  static final Map<String, Object> CARDS = yaml(CardsReader.FILE);
  static final Map<String, Object> WORDS = yaml(WordsReader.FILE);
  static final Set<String> AGENCIES =
      text("agencies.csv")
          .lines()
          .skip(1)
          .map(line -> line.split(",", 2)[0])
          .collect(Collectors.toUnmodifiableSet());

  private SampleFiles() {}

  static Map<String, Object> yaml(String name) {
    return Yamls.read(text(name), new RegionReport());
  }

  private static String text(String name) {
    try (InputStream in =
        SampleFiles.class.getResourceAsStream("/id/kentongan/region/sample/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
