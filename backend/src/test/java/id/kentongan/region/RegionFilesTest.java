package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionFilesTest {

  @TempDir Path directory;

  private final RegionReport report = new RegionReport();
  private RegionFiles files;

  @BeforeEach
  void aFolder() {
    files = new RegionFiles(directory);
  }

  @Test
  void rowsComeWithTheirLinesAndWithoutTheMarkOfASpreadsheet() throws IOException {
    write("a.csv", "\uFEFFcode,name\r\none,\"Jl. Melati, 1\"\r\n\r\ntwo, Kenanga \r\nlast,Anggrek");

    assertThat(rows("a.csv"))
        .containsExactly("2 one Jl. Melati, 1", "4 two Kenanga", "5 last Anggrek");
    assertThat(report.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "@SUM(A1)",
        "+A1",
        "-2+3",
        "=cmd|' /C calc'!A0",
        "+",
        "-1+cmd|x",
        "+62-21"
      })
  void aFormulaIsRefused(String cell) throws IOException {
    write("a.csv", "code,name\none,\"" + cell + "\"\n");

    assertThat(rows("a.csv")).isEmpty();
    assertThat(reasons()).containsExactly("formula");
    assertThat(report.findings().getFirst().place()).isEqualTo(Place.line("a.csv", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-6.40512", "+62 21 7000113", "-1", "Kampung Rawa - Utara"})
  void aSignedNumberIsNoFormula(String cell) throws IOException {
    write("a.csv", "code,name\none," + cell + "\n");

    assertThat(rows("a.csv")).hasSize(1);
    assertThat(report.isRefused()).isFalse();
  }

  @Test
  void lineBreaksControlCharactersAndDirectionMarksAreRefused() throws IOException {
    write("a.csv", "code,name\none,\"a\nb\"\ntwo,a\u0007b\nthree,a\u202Eb\n");

    assertThat(rows("a.csv")).isEmpty();
    assertThat(reasons()).containsExactly("unprintable", "unprintable", "unprintable");
  }

  @Test
  void cellsAndRowsOfAbsurdSizeAreRefused() throws IOException {
    write("long.csv", "code,name\none," + "x".repeat(301) + "\n");
    write("wide.csv", "code,name\none,two,three\n");
    write("many.csv", "code,name\n" + "a,b\n".repeat(500_001));
    rows("long.csv");
    rows("wide.csv");
    rows("many.csv");

    assertThat(reasons()).containsExactly("too-long", "columns", "too-many-rows");
  }

  @Test
  void anotherHeaderIsRefusedWithWhatWasExpected() throws IOException {
    write("a.csv", "code;name\none;Melati\n");
    rows("a.csv");

    assertThat(report.findings())
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.arguments())
                .containsEntry("columns", "code,name")
                .containsEntry("found", "code;name"));
  }

  @Test
  void textThatIsNotUtf8OrNoTableIsRefused() throws IOException {
    Files.write(directory.resolve("latin.csv"), new byte[] {'c', ',', (byte) 0xE9, '\n'});
    write("open.csv", "code,name\none,\"never closed\n");
    write("twice.csv", "code,code\n1,2\n");
    write("empty.csv", "");
    write("nameless.csv", "code,\n1,2\n");
    List.of("latin.csv", "open.csv", "twice.csv", "empty.csv", "nameless.csv").forEach(this::rows);

    assertThat(reasons()).containsExactly("not-utf8", "not-csv", "header", "header", "header");
  }

  @Test
  void aFileOfAbsurdSizeIsRefusedUnread() throws IOException {
    for (String name : List.of("a.csv", "a.yaml", "a.geojson", "map.osm.pbf")) {
      try (RandomAccessFile file = new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
        file.setLength(3L << 30);
      }
      assertThat(files.require(name, report)).isFalse();
    }

    assertThat(reasons()).containsOnly("too-large");
  }

  @Test
  void aLinkOutOfTheFolderIsNoFile() throws IOException {
    Files.createSymbolicLink(directory.resolve("a.csv"), Path.of("/etc/passwd"));

    assertThat(files.has("a.csv")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'a: &a [1,2]\nb: [*a,*a,*a]', not-yaml",
    "'a: 1\na: 2', not-yaml",
    "'a: !!java.net.URL [\"http://example.com\"]', not-yaml",
    "'a: [', not-yaml",
    "'- a', no-map",
    "'', no-map",
  })
  void yamlThatIsMoreOrLessThanPlainIsRefused(String yaml, String reason) throws IOException {
    write("a.yaml", yaml);

    assertThat(files.yaml("a.yaml", report)).isEmpty();
    assertThat(reasons()).containsExactly(reason);
  }

  @Test
  void aliasesThatMeanGigabytesAreRefusedAtOnce() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [%s]%n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
    }
    write("a.yaml", bomb.toString());

    assertThat(files.yaml("a.yaml", report)).isEmpty();
    assertThat(reasons()).containsExactly("not-yaml");
  }

  @Test
  void yamlNestedTooDeepIsRefused() throws IOException {
    write("a.yaml", "a: " + "[".repeat(5000) + "]".repeat(5000));

    assertThat(files.yaml("a.yaml", report)).isEmpty();
    assertThat(reasons()).containsExactly("not-yaml");
  }

  @Test
  void featuresComeOneByOneWithTheirProperties() throws IOException {
    write(
        "a.geojson",
        """
        {"type":"FeatureCollection","crs":{"x":[1,[2]]},"features":[
          {"type":"Feature","properties":{"kode":"1","luas":2.5,"x":null,"y":{}},"geometry":null},
          {"type":"Feature","geometry":{"type":"Point","coordinates":[106.8,-6.4]}}]}
        """);
    List<RegionFeature> features = new ArrayList<>();
    files.features("a.geojson", report, features::add);

    assertThat(features).hasSize(2);
    assertThat(features.getFirst().properties())
        .containsOnly(Map.entry("kode", "1"), Map.entry("luas", "2.5"));
    assertThat(features.getFirst().geometry().isNull()).isTrue();
    assertThat(features.getLast().place()).isEqualTo(Place.feature("a.geojson", 2));
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void geoJsonThatIsDeepBrokenOrSomethingElseIsRefused() throws IOException {
    write("deep.geojson", "{\"features\":[" + "[".repeat(100_000));
    write("cut.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feat");
    write("other.geojson", "{\"type\":\"Feature\"}");
    write("list.geojson", "[]");
    write("number.geojson", "{\"features\":[{\"geometry\":" + "1".repeat(5000) + "}]}");
    for (String name :
        List.of("deep.geojson", "cut.geojson", "other.geojson", "list.geojson", "number.geojson")) {
      files.features(name, report, _ -> {});
    }

    assertThat(reasons())
        .containsExactly("absurd-json", "not-json", "no-features", "no-features", "absurd-json");
  }

  @Test
  void ofManyFindingsTheFirstAreKeptAndTheRestCounted() throws IOException {
    write("a.csv", "code,name\n" + "one,=1\n".repeat(1434));
    rows("a.csv");

    assertThat(report.findings()).hasSize(200);
    assertThat(report.more()).isEqualTo(1234);
  }

  @Test
  void whatAFileSaysIsShownShortAndWithoutControlCharacters() {
    report.refuse(Place.file("a.csv"), "code", Map.of("value", "a\u001B[31m" + "x".repeat(500)));

    assertThat(report.findings().getFirst().arguments().get("value"))
        .startsWith("a?[31m")
        .hasSizeLessThan(100);
  }

  @Test
  void aRowsValuesAreAskedForByWhatTheyMustBe() throws IOException {
    write(
        "a.csv",
        "code,kind,latitude,longitude\na-1,x,-6.4,106.8\na-1,y,91,10,6\nb 2,x,\"6,4\",1e3\n");
    List<String> found = new ArrayList<>();
    Set<String> before = new HashSet<>();
    files.rows(
        "a.csv",
        List.of("code", "kind", "latitude", "longitude"),
        report,
        row -> {
          found.add(
              row.unique("code", before)
                  + " "
                  + row.oneOf("kind", Set.of("x"))
                  + " "
                  + row.point());
        });

    assertThat(found.getFirst()).contains("a-1", "[x]", "106.8");
    assertThat(reasons()).containsExactly("columns", "code", "degrees", "degrees");
  }

  private List<String> rows(String name) {
    List<String> rows = new ArrayList<>();
    files.rows(
        name,
        List.of("code", "name"),
        report,
        row -> rows.add(row.place().part() + " " + row.text("code") + " " + row.text("name")));
    return rows;
  }

  private List<String> reasons() {
    return report.findings().stream().map(RegionFinding::reason).toList();
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(directory.resolve(file), content);
  }
}
