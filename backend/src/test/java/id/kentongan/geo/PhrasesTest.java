package id.kentongan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.geo.words.Near;
import id.kentongan.shared.GeoPoint;
import id.kentongan.support.KentonganTest;
import id.kentongan.support.RegionFolder;
import id.kentongan.support.SampleRegion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** The table {@code phrases/karangjaya.txt}: people say it, the search finds it. */
@KentonganTest
@Import(Importing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhrasesTest {

  private static final double GOAL = 0.9;
  private static final int FIRST = 3;

  private final Importing importing;
  private final Places places;

  PhrasesTest(Importing importing, Places places) {
    this.importing = importing;
    this.places = places;
  }

  @BeforeAll
  void theSampleCityIsImported(@TempDir Path folder) {
    RegionFolder city = RegionFolder.copyOf(SampleRegion.karangjaya(), folder);
    importing.take(new WrittenRegion(city.path()));
  }

  private record Row(String phrase, String near, String place, String kelurahan) {

    static Row of(String line) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }
  }

  @Test
  void nine_of_ten_phrases_find_their_place_among_the_first_three() throws IOException {
    List<Row> rows = rows();
    List<String> missed = new ArrayList<>();
    for (Row row : rows) {
      List<PlaceHit> first = search(row).stream().limit(FIRST).toList();
      if (first.stream().noneMatch(hit -> isMeant(hit, row))) {
        missed.add(row + " found " + first.stream().map(PlaceHit::label).toList());
      }
    }
    System.out.printf(
        "phrases: %d of %d find their place among the first %d; not:%n%s%n",
        rows.size() - missed.size(), rows.size(), FIRST, String.join("\n", missed));

    assertThat(rows).hasSize(60);
    assertThat(missed)
        .as(String.join("\n", missed))
        .hasSizeLessThanOrEqualTo((int) Math.round(rows.size() * (1 - GOAL)));
  }

  private List<PlaceHit> search(Row row) {
    return places.search(
        row.phrase(), row.near().equals("-") ? null : Near.to(pointOf(row.near())));
  }

  private GeoPoint pointOf(String label) {
    return places.search(label, null).stream()
        .filter(hit -> hit.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label))
        .point();
  }

  private static boolean isMeant(PlaceHit hit, Row row) {
    @Nullable Area area = hit.area();
    return hit.label().equals(row.place())
        && (row.kelurahan().equals("-") || (area != null && area.name().equals(row.kelurahan())));
  }

  private static List<Row> rows() throws IOException {
    try (var file = PhrasesTest.class.getResourceAsStream("/phrases/karangjaya.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    }
  }
}
