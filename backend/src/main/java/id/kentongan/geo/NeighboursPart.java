package id.kentongan.geo;

import id.kentongan.region.Place;
import id.kentongan.region.RegionFeature;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * {@code neighbours.geojson}: the kecamatan around the region, so that a place outside says whose
 * it is. Without the file it says only which kelurahan is the nearest.
 */
@Component
@Order(15)
class NeighboursPart implements RegionPart {

  private static final String FILE = "neighbours.geojson";
  private static final int LONGEST_NAME = 80;

  private final JdbcTemplate database;

  NeighboursPart(JdbcTemplate database) {
    this.database = database;
  }

  private record Neighbour(String name, MultiPolygon shape) {}

  @Override
  public void check(RegionFiles files, RegionReport report) {
    read(files, report);
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    List<Neighbour> neighbours = read(files, run.report());
    database.update("delete from geo_neighbour");
    database.batchUpdate(
        "insert into geo_neighbour (name, shape) values (?, ST_Multi(ST_GeomFromWKB(?, 4326)))",
        neighbours,
        100,
        (row, neighbour) -> {
          row.setString(1, neighbour.name());
          row.setBytes(2, new WKBWriter().write(neighbour.shape()));
        });
    database.execute("analyze geo_neighbour");
    run.progress(neighbours.size(), neighbours.size());
  }

  private static List<Neighbour> read(RegionFiles files, RegionReport report) {
    List<Neighbour> neighbours = new ArrayList<>();
    files.features(FILE, report, feature -> read(feature, report).ifPresent(neighbours::add));
    return neighbours;
  }

  private static Optional<Neighbour> read(RegionFeature feature, RegionReport report) {
    String kecamatan = feature.properties().getOrDefault("nama_kec", "").strip();
    String regency = feature.properties().getOrDefault("nama_kab", "").strip();
    if (isName(kecamatan, "nama_kec", feature.place(), report)
        && isName(regency, "nama_kab", feature.place(), report)) {
      String name = kecamatan + ", " + regency;
      return new PolygonReader(feature.place(), kecamatan, kecamatan, report)
          .read(feature.geometry())
          .map(shape -> new Neighbour(name, shape));
    }
    return Optional.empty();
  }

  private static boolean isName(String name, String property, Place place, RegionReport report) {
    boolean good = !name.isEmpty() && name.length() <= LONGEST_NAME;
    if (!good) {
      report.refuse(place, "area-name", Map.of("property", property, "limit", LONGEST_NAME));
    }
    return good;
  }
}
