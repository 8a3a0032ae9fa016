package id.kentongan.region.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the city as the folder of files that a region brings. */
final class CityFiles {

  /** Alike in all regions but for the city's name and code. */
  private static final List<String> ALIKE =
      List.of(
          "agencies.csv",
          "contacts.csv",
          "directory.csv",
          "incident-types.yaml",
          "incident-words.yaml",
          "intake-cards.yaml",
          "likeness.csv",
          "positions.csv",
          "public-telephones.csv",
          "response-plans.yaml",
          "response-times.csv",
          "trunks.csv");

  private final City city;
  private final Projection projection;
  private final Path directory;

  CityFiles(City city, Path directory) {
    this.city = city;
    this.projection = city.plan().projection();
    this.directory = directory;
  }

  void write() throws IOException {
    Files.createDirectories(directory);
    for (String file : ALIKE) {
      try (InputStream open = Words.open(file)) {
        String text = new String(open.readAllBytes(), StandardCharsets.UTF_8);
        lines(file, List.of(here(text.strip())));
      }
    }
    lines("region.yaml", region());
    List<String> stations = stations();
    lines("stations.csv", stations);
    Crews crews = new Crews(codes(stations), city.words().list("crews"));
    lines("units.csv", crews.units());
    lines("crews.csv", crews.crews());
    lines("landmarks.csv", landmarks());
    lines("kelurahan.geojson", new Boundaries(city.wards().all(), projection).lines());
    if (city.plan().drawsMap()) {
      lines("neighbours.geojson", new Neighbours(city).lines());
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(directory.resolve("map.osm.pbf")))) {
        OsmPbf.write(new CityMap(city).draw(), out);
      }
    }
  }

  /** As Karangjaya's own, with what this city is called. */
  private String here(String text) {
    return text.replace("Karangjaya", city.shortName())
        .replace(CityPlan.karangjaya().code(), city.plan().code());
  }

  private void lines(String file, List<String> lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    Files.write(directory.resolve(file), text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> region() {
    CityPlan plan = city.plan();
    return List.of(
        "# Drawn by a program: no such place, nobody real.",
        "name: " + plan.name(),
        "code: \"" + plan.code() + "\"",
        "prefix: " + plan.prefix(),
        "zone: " + plan.zone(),
        "sample: true",
        "aml: [127.0.0.1]");
  }

  private List<String> stations() {
    List<String> lines =
        new ArrayList<>(List.of("code,name,agency,kind,latitude,longitude,address,phone"));
    Map<String, Integer> numbers = new HashMap<>();
    for (Site site : city.sites().all()) {
      if (site.kind().isStation()) {
        int number = numbers.merge(site.agency(), 1, Integer::sum);
        String code = site.agency() + (number < 10 ? "-0" : "-") + number;
        String phone = "021-5550" + (200 + lines.size());
        String place =
            String.join(
                ",", code, site.name(), site.agency(), site.kind().word(), degrees(site.gate()));
        lines.add(String.join(",", place, site.address(), phone));
      }
    }
    return lines;
  }

  private static Set<String> codes(List<String> stations) {
    return stations.stream().map(line -> line.split(",")[0]).collect(Collectors.toSet());
  }

  private List<String> landmarks() {
    List<String> lines = new ArrayList<>(List.of("name,kind,latitude,longitude,address"));
    Point square = city.roads().square().centre();
    lines.add(landmark("Alun-Alun " + city.shortName(), "square", square, address(square)));
    List<String> stations = city.words().list(city.plan().key() + ".stations");
    for (int i = 0; i < stations.size(); i++) {
      Point at = city.railway().stations().get(i);
      lines.add(landmark(stations.get(i), "railwayStation", at, address(at)));
    }
    for (Site site : city.sites().all()) {
      lines.add(landmark(site.name(), site.kind().word(), site.gate(), site.address()));
    }
    for (Bridges.Bridge bridge : new Bridges(city).all()) {
      lines.add(landmark(bridge.name(), "bridge", bridge.place(), address(bridge.place())));
    }
    for (Quarter quarter : city.quarters().all()) {
      String kind = quarter.kind() == Quarter.Kind.ESTATE ? "estate" : "industry";
      lines.add(
          landmark(quarter.name(), kind, quarter.box().centre(), address(quarter.box().centre())));
    }
    return lines;
  }

  private String landmark(String name, String kind, Point at, String address) {
    return String.join(",", name, kind, degrees(at), address);
  }

  private String address(Point at) {
    Ward ward = city.wards().at(at);
    return ward == null ? "" : "Kel. " + ward.name() + " Kec. " + ward.districtName();
  }

  private String degrees(Point at) {
    return Projection.degrees(projection.latitude(at))
        + ","
        + Projection.degrees(projection.longitude(at));
  }
}
