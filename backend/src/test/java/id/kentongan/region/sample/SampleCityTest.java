package id.kentongan.region.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.SampleRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fictional city is one that the rest of the system can rely on. */
class SampleCityTest {

  @TempDir private static Path folder;

  private static City city = new City(CityPlan.karangjaya());

  @BeforeAll
  static void drawTheCity() throws IOException {
    new CityFiles(city, folder.resolve("first")).write();
  }

  @Test
  void theSameFilesComeOutEveryTime() throws IOException {
    assertThat(digests(SampleRegion.karangjaya()))
        .isEqualTo(digests(folder.resolve("first")))
        .hasSize(20);
  }

  @Test
  void theMapIsSmall() throws IOException {
    assertThat(Files.size(folder.resolve("first/map.osm.pbf"))).isLessThan(5_000_000);
  }

  @Test
  void theWardsShareTheCityWithoutGapOrOverlap() {
    Map<String, Integer> sides = new HashMap<>();
    double wards = 0;
    for (Ward ward : city.wards().all()) {
      for (Outlines.Area area : ward.areas()) {
        wards += Rings.signedArea(area.outer());
        count(sides, area.outer());
        for (List<Point> hole : area.holes()) {
          wards += Rings.signedArea(hole);
          count(sides, hole);
        }
      }
    }

    // A side of two wards is in each, the other way round; what has no other side is the outline.
    assertThat(sides.values()).allMatch(times -> times == 1);
    assertThat(wards).isBetween(60e6, 95e6);
    assertThat(wards).isCloseTo(outline(sides), org.assertj.core.data.Offset.offset(1.0));
  }

  @Test
  void noBorderCrossesAnother() {
    List<List<Point>> sides = new ArrayList<>();
    for (Ward ward : city.wards().all()) {
      for (Outlines.Area area : ward.areas()) {
        sides(area.outer(), sides);
        area.holes().forEach(hole -> sides(hole, sides));
      }
    }

    assertThat(sides.stream().filter(side -> sides.stream().anyMatch(other -> cross(side, other))))
        .isEmpty();
  }

  @Test
  void thereAreEightDistrictsAndFortyWardsEachInOnePiece() {
    List<Ward> wards = city.wards().all();

    assertThat(wards).hasSize(40).allSatisfy(ward -> assertThat(ward.areas()).hasSize(1));
    assertThat(wards.stream().map(Ward::districtCode).distinct()).hasSize(8);
    assertThat(wards.stream().map(Ward::name).distinct()).hasSize(40);
    assertThat(wards)
        .allSatisfy(ward -> assertThat(ward.contains(ward.seed())).as(ward.name()).isTrue());
  }

  @Test
  void everyPlaceStandsInTheWardOfItsAddress() throws IOException {
    for (Site site : city.sites().all()) {
      Ward ward = city.wards().at(site.gate());
      String address = ward == null ? "" : "Kel. " + ward.name() + " Kec. " + ward.districtName();
      assertThat(site.address()).as(site.name()).isNotEmpty().endsWith(address);
      assertThat(ward).as(site.name()).isNotNull();
    }
    for (String file : List.of("stations.csv", "landmarks.csv")) {
      List<String> names = column(file, file.startsWith("s") ? 1 : 0);
      assertThat(names).as(file).doesNotHaveDuplicates().hasSizeGreaterThan(25);
    }
  }

  @Test
  void everyAgencyOfAStationIsThere() throws IOException {
    assertThat(column("agencies.csv", 0)).containsAll(column("stations.csv", 2));
    assertThat(column("agencies.csv", 0)).containsAll(column("directory.csv", 2));
  }

  @Test
  void everyUnitHasAStationAnAgencyAndCrewsAndWhoHasNoneHasAContact() throws IOException {
    assertThat(column("stations.csv", 0)).containsAll(column("units.csv", 2));
    assertThat(column("agencies.csv", 0)).containsAll(column("units.csv", 1));
    assertThat(column("crews.csv", 0)).containsAll(column("units.csv", 0));
    assertThat(column("contacts.csv", 0))
        .containsAll(column("units.csv", 1))
        .contains("pln", "polres", "basarnas", "pmi");
  }

  @Test
  void theRoadsAreOneNetwork() {
    RoadNet net = city.roads().net();
    Map<Integer, List<Integer>> neighbours = new HashMap<>();
    double all = 0;
    for (Street street : net.streets()) {
      all += Curve.length(net.line(street));
      for (int i = 1; i < street.nodes().size(); i++) {
        int from = street.nodes().get(i - 1);
        int to = street.nodes().get(i);
        neighbours.computeIfAbsent(from, n -> new ArrayList<>()).add(to);
        neighbours.computeIfAbsent(to, n -> new ArrayList<>()).add(from);
      }
    }
    Set<Integer> reached = reach(neighbours, net.streets().getFirst().nodes().getFirst());
    double connected =
        net.streets().stream()
            .filter(street -> reached.contains(street.nodes().getFirst()))
            .mapToDouble(street -> Curve.length(net.line(street)))
            .sum();

    assertThat(connected / all).isGreaterThan(0.99);
    assertThat(all).isGreaterThan(500_000);
  }

  @Test
  void oneWayStreetsTrapNobody() {
    Map<Integer, List<Integer>> onward = new HashMap<>();
    Map<Integer, List<Integer>> back = new HashMap<>();
    for (Street street : city.roads().net().streets()) {
      for (int i = 1; i < street.nodes().size(); i++) {
        int from = street.nodes().get(i - 1);
        int to = street.nodes().get(i);
        onward.computeIfAbsent(from, n -> new ArrayList<>()).add(to);
        back.computeIfAbsent(to, n -> new ArrayList<>()).add(from);
        if (!street.isOneWay()) {
          onward.computeIfAbsent(to, n -> new ArrayList<>()).add(from);
          back.computeIfAbsent(from, n -> new ArrayList<>()).add(to);
        }
      }
    }
    int start = city.roads().net().streets().getLast().nodes().getFirst();

    assertThat(reach(onward, start)).isEqualTo(reach(back, start));
    assertThat(city.roads().net().streets()).filteredOn(Street::isOneWay).hasSize(4);
  }

  @Test
  void onlyBridgesGoOverTheRiver() {
    RoadNet net = city.roads().net();

    assertThat(
            net.streets().stream()
                .filter(street -> !street.roadClass().isThrough())
                .filter(street -> isOverWater(net.line(street))))
        .isEmpty();
  }

  @Test
  void noTwoStreetsOfADistrictHaveOneName() {
    RoadNet net = city.roads().net();
    Map<String, Street> named = new HashMap<>();
    for (Street street : net.streets()) {
      Ward ward = city.wards().near(net.line(street).getFirst());
      if (ward != null && !street.name().isEmpty()) {
        Street other = named.put(ward.districtName() + street.name(), street);
        assertThat(other).as(street.name()).isNull();
      }
    }
  }

  @Test
  void aSmallRegionComesFromTheSameGenerator() throws IOException {
    SampleCity.writeTanjungluhur(folder.resolve("small"));

    assertThat(folder.resolve("small/map.osm.pbf")).doesNotExist();
    assertThat(Files.readString(folder.resolve("small/region.yaml"))).contains("Asia/Makassar");
    assertThat(Files.readString(folder.resolve("small/kelurahan.geojson")).split("\"kode\""))
        .hasSize(6);
  }

  private static void count(Map<String, Integer> sides, List<Point> ring) {
    for (int i = 0; i < ring.size(); i++) {
      sides.merge(ring.get(i) + ">" + ring.get((i + 1) % ring.size()), 1, Integer::sum);
    }
  }

  /** The area within the sides that only one ward has. */
  private static double outline(Map<String, Integer> sides) {
    double twice = 0;
    for (Ward ward : city.wards().all()) {
      for (Outlines.Area area : ward.areas()) {
        List<Point> ring = area.outer();
        for (int i = 0; i < ring.size(); i++) {
          Point from = ring.get(i);
          Point to = ring.get((i + 1) % ring.size());
          twice += sides.containsKey(to + ">" + from) ? 0 : from.cross(to);
        }
      }
    }
    return twice / 2;
  }

  private static void sides(List<Point> ring, List<List<Point>> sides) {
    for (int i = 0; i < ring.size(); i++) {
      sides.add(List.of(ring.get(i), ring.get((i + 1) % ring.size())));
    }
  }

  private static boolean cross(List<Point> one, List<Point> other) {
    return isBetween(one, other) && isBetween(other, one);
  }

  /** Whether the ends of {@code other} lie on different sides of {@code one}, neither on it. */
  private static boolean isBetween(List<Point> one, List<Point> other) {
    Point along = one.get(1).minus(one.get(0));
    double first = along.cross(other.get(0).minus(one.get(0)));
    double second = along.cross(other.get(1).minus(one.get(0)));
    return first * second < 0 && Math.min(Math.abs(first), Math.abs(second)) > 1e-6;
  }

  private static boolean isOverWater(List<Point> line) {
    for (int i = 1; i < line.size(); i++) {
      if (city.waters().crosses(line.get(i - 1), line.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static Set<Integer> reach(Map<Integer, List<Integer>> neighbours, int start) {
    Set<Integer> reached = new HashSet<>(Set.of(start));
    Deque<Integer> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (int next : neighbours.getOrDefault(open.removeFirst(), List.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }

  private static List<String> column(String file, int column) throws IOException {
    return Files.readAllLines(folder.resolve("first").resolve(file)).stream()
        .skip(1)
        .map(line -> line.split(",", -1)[column])
        .toList();
  }

  private static Map<String, String> digests(Path region) throws IOException {
    Map<String, String> digests = new HashMap<>();
    try (Stream<Path> files = Files.list(region)) {
      for (Path file : files.toList()) {
        digests.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return digests;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
