package id.kentongan.geo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionFinding;
import id.kentongan.region.RegionFinding.Severity;
import id.kentongan.region.RegionReport;
import id.kentongan.support.KentonganTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** What is wrong with a region's boundaries, landmarks and extract is found before it is taken. */
@KentonganTest
@Import(Importing.class)
class RegionCheckTest {

  private final Importing importing;
  private final BoundariesPart boundaries;
  private final LandmarksPart landmarks;
  @TempDir private Path folder;

  RegionCheckTest(Importing importing, BoundariesPart boundaries, LandmarksPart landmarks) {
    this.importing = importing;
    this.boundaries = boundaries;
    this.landmarks = landmarks;
  }

  @Test
  void a_whole_region_has_no_findings() {
    WrittenRegion region =
        WrittenRegion.whole(folder)
            .write("map.osm", road().xml())
            .landmarks("Masjid Al-Ikhlas,mosque,-6.99,110.41,Jl. Mawar 3");

    assertThat(importing.check(region).findings()).isEmpty();
  }

  @Test
  void a_boundary_that_crosses_itself_is_refused_with_the_place_where() {
    RegionFinding finding =
        onlyFinding(
            region()
                .area(
                    "99.71.01.1003",
                    "Silang",
                    "99.71.01",
                    "Sukamaju",
                    "[[[110.50,-7.00],[110.52,-6.98],[110.52,-7.00],[110.50,-6.98],[110.50,-7.00]]]"));

    assertThat(finding.reason()).isEqualTo("area-crossing");
    assertThat(finding.place().part()).isEqualTo(5);
    assertThat(finding.arguments())
        .containsAllEntriesOf(
            Map.of(
                "code",
                "99.71.01.1003",
                "name",
                "Silang",
                "longitude",
                "110.51",
                "latitude",
                "-6.99"));
  }

  @Test
  void a_boundary_that_is_not_closed_not_numbers_or_not_in_indonesia_is_refused() {
    assertThat(reason("[[[110.5,-7],[110.52,-7],[110.52,-6.98],[110.5,-6.98]]]"))
        .isEqualTo("area-open");
    assertThat(reason("[[[110.5,-7],[110.5,-7]]]")).isEqualTo("area-open");
    assertThat(reason("[[[\"a\",-7],[110.52,-7],[110.52,-6.98],[\"a\",-7]]]"))
        .isEqualTo("area-shape");
    assertThat(reason("[]")).isEqualTo("area-shape");
    assertThat(reason("[[]]")).isEqualTo("area-open");
    assertThat(reason("[[[0,0],[0.1,0],[0.1,0.1],[0,0]]]")).isEqualTo("area-elsewhere");
    assertThat(reason("[[[-6.99,110.5],[-7,110.5],[-7,110.6],[-6.99,110.5]]]"))
        .isEqualTo("area-elsewhere");
    assertThat(reason("[[[1e308,0],[0.1,0],[0.1,0.1],[1e308,0]]]")).isEqualTo("area-elsewhere");
  }

  @Test
  void a_code_that_is_none_is_anothers_or_is_there_twice_is_refused() {
    assertThat(square("99.71.01", "99.71.01")).isEqualTo("area-code");
    assertThat(square("1' or '1'='1", "99.71.01")).isEqualTo("area-code");
    assertThat(square("99.71.01.1003", "99.71.02")).isEqualTo("area-parent");
    assertThat(square("99.71.01.1001", "99.71.01")).isEqualTo("area-twice");
  }

  @Test
  void the_boundaries_are_read_once_for_all_parts() throws IOException {
    RegionFiles files =
        WrittenRegion.whole(folder).landmarks("Masjid Al-Ikhlas,mosque,-6.99,110.41,").files();
    RegionReport report = new RegionReport();
    boundaries.check(files, report);
    Files.delete(folder.resolve("kelurahan.geojson"));
    landmarks.check(files, report);

    assertThat(report.findings()).isEmpty();
  }

  @Test
  void a_kecamatan_has_one_name() {
    WrittenRegion region =
        region().square("99.71.01.1003", "Baru", "99.71.01", "Sukamundur", 110.5, -7);

    assertThat(onlyFinding(region).reason()).isEqualTo("area-two-names");
  }

  @Test
  void an_area_that_is_drawn_twice_is_refused_and_a_strip_of_overlap_is_reported() {
    RegionFinding twice =
        onlyFinding(
            region().square("99.71.01.1003", "Ganda", "99.71.01", "Sukamaju", 110.40, -7.00));
    RegionReport strip =
        importing.check(
            region().square("99.71.01.1003", "Tepi", "99.71.01", "Sukamaju", 110.4395, -7.00));

    assertThat(twice.reason()).isEqualTo("area-overlap");
    assertThat(twice.arguments()).containsEntry("other", "Mekarjaya");
    assertThat(strip.isRefused()).isFalse();
    assertThat(strip.findings()).extracting(RegionFinding::reason).containsExactly("area-overlap");
  }

  @Test
  void a_neighbour_without_a_name_or_a_shape_is_refused() {
    String shape =
        "{\"type\":\"Polygon\",\"coordinates\":[[[110.5,-7],[110.6,-7],[110.6,-6.9],[110.5,-7]]]}";
    String names = "{\"nama_kec\":\"Ujungsari\",\"nama_kab\":\"Kabupaten Tetangga\"}";

    assertThat(importing.check(neighbour(names, shape)).findings()).isEmpty();
    assertThat(onlyFinding(neighbour("{\"nama_kec\":\"Ujungsari\"}", shape)).arguments())
        .containsEntry("property", "nama_kab");
    assertThat(onlyFinding(neighbour(names, "null")).reason()).isEqualTo("area-shape");
  }

  private WrittenRegion neighbour(String properties, String geometry) {
    return region()
        .write(
            "neighbours.geojson",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":%s,\"geometry\":%s}]}"
                .formatted(properties, geometry));
  }

  @Test
  void a_landmark_elsewhere_is_refused() {
    WrittenRegion region = region().landmarks("Pulau Kosong,island,0,0,");

    assertThat(onlyFinding(region).reason()).isEqualTo("landmark-elsewhere");
  }

  @Test
  void an_extract_that_is_cut_in_the_middle_is_refused_in_each_of_its_forms() throws IOException {
    String xml = road().xml();
    byte[] gzip = gzip(xml);

    assertThat(extract("map.osm", xml.substring(0, xml.length() / 2).getBytes(UTF_8)))
        .isEqualTo("osm-cut");
    assertThat(extract("map.osm.gz", Arrays.copyOf(gzip, gzip.length / 2))).isEqualTo("osm-cut");
    assertThat(extract("map.osm.gz", Arrays.copyOf(gzip, gzip.length - 4))).isEqualTo("osm-cut");
  }

  @Test
  void what_is_no_extract_is_refused() throws IOException {
    assertThat(extract("map.osm", "<html></html>".getBytes(UTF_8))).isEqualTo("osm-garbled");
    assertThat(extract("map.osm", "not at all".getBytes(UTF_8))).isEqualTo("osm-garbled");
    assertThat(extract("map.osm.gz", "not at all".getBytes(UTF_8))).isEqualTo("osm-cut");
    assertThat(extract("map.osm.pbf", "not at all, by no means".getBytes(UTF_8)))
        .isEqualTo("osm-garbled");
    assertThat(extract("map.osm", "<osm><node id='x' lon='1' lat='1'/></osm>".getBytes(UTF_8)))
        .isEqualTo("osm-garbled");
    assertThat(extract("map.osm", "<osm/>".getBytes(UTF_8))).isEqualTo("osm-empty");
  }

  @Test
  void an_extract_whose_elements_are_not_sorted_is_refused() throws IOException {
    String node = "<node id='%d' lon='110.41' lat='-6.99'/>";

    assertThat(
            extract(
                "map.osm",
                ("<osm>" + node.formatted(2) + node.formatted(1) + "</osm>").getBytes(UTF_8)))
        .isEqualTo("osm-unsorted");
    assertThat(
            extract(
                "map.osm", ("<osm><way id='1'/>" + node.formatted(1) + "</osm>").getBytes(UTF_8)))
        .isEqualTo("osm-unsorted");
  }

  @Test
  void an_extract_cannot_make_us_read_other_files_or_grow_without_end() throws IOException {
    String evil =
        """
        <!DOCTYPE osm [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "bbbbbbbbbb">]>
        <osm><node id='1' lon='110.41' lat='-6.99'><tag k='name' v='&b;'/></node></osm>\
        """;

    assertThat(extract("map.osm", evil.getBytes(UTF_8))).isEqualTo("osm-garbled");
  }

  @Test
  void a_map_of_another_place_is_left_out() {
    WrittenOsm elsewhere = new WrittenOsm();
    elsewhere.way(List.of(elsewhere.node(9.5, 47.1), elsewhere.node(9.6, 47.2)), "highway=primary");
    RegionReport report =
        importing.check(WrittenRegion.whole(folder).write("map.osm", elsewhere.xml()));

    assertThat(report.isRefused()).isFalse();
    assertThat(report.findings())
        .extracting(RegionFinding::reason)
        .containsExactly("osm-elsewhere");
  }

  private static WrittenOsm road() {
    WrittenOsm osm = new WrittenOsm();
    osm.way(
        List.of(osm.node(110.41, -6.99), osm.node(110.42, -6.99)),
        "highway=primary",
        "name=Jalan Raya");
    return osm;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private WrittenRegion region() {
    return WrittenRegion.whole(folder);
  }

  private String reason(String rings) {
    return onlyFinding(region().area("99.71.01.1003", "Salah", "99.71.01", "Sukamaju", rings))
        .reason();
  }

  private String square(String code, String parent) {
    String parentName = parent.endsWith("1") ? "Sukamaju" : "Wanasari";
    return onlyFinding(region().square(code, "Salah", parent, parentName, 110.5, -7)).reason();
  }

  private String extract(String file, byte[] content) {
    WrittenRegion region = region().write(file, content);
    String reason = onlyFinding(region).reason();
    region.without(file);
    return reason;
  }

  private RegionFinding onlyFinding(WrittenRegion region) {
    RegionReport report = importing.check(region);
    assertThat(report.isRefused()).isTrue();
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().getFirst().severity()).isEqualTo(Severity.REFUSED);
    return report.findings().getFirst();
  }
}
