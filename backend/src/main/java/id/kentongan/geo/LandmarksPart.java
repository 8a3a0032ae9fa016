package id.kentongan.geo;

import id.kentongan.geo.osm.Bounds;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import id.kentongan.region.RegionRow;
import id.kentongan.shared.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code landmarks.csv}: what people name when they are asked where they are. */
@Component
@Order(30)
class LandmarksPart implements RegionPart {

  private static final String FILE = "landmarks.csv";
  private static final List<String> COLUMNS =
      List.of("name", "kind", "latitude", "longitude", "address");

  private final PlaceBuild places;

  LandmarksPart(PlaceBuild places) {
    this.places = places;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    Bounds bounds = BoundaryFile.of(files, report).bounds().grown(MapBuild.SURROUNDINGS);
    files.rows(
        FILE,
        COLUMNS,
        report,
        row ->
            landmark(row)
                .map(Landmark::point)
                .filter(point -> !bounds.contains(point.longitude(), point.latitude()))
                .ifPresent(
                    point -> report.refuse(row.place(), "landmark-elsewhere", where(point))));
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    List<Landmark> landmarks = new ArrayList<>();
    files.rows(FILE, COLUMNS, run.report(), row -> landmark(row).ifPresent(landmarks::add));
    places.add(landmarks);
    run.progress(landmarks.size(), landmarks.size());
  }

  private static Optional<Landmark> landmark(RegionRow row) {
    Optional<String> name = row.required("name");
    Optional<String> kind = row.code("kind");
    Optional<GeoPoint> point = row.point();
    String address = row.text("address");
    return name.isEmpty() || kind.isEmpty() || point.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Landmark(name.get(), kind.get(), point.get(), address.isEmpty() ? null : address));
  }

  private static Map<String, Object> where(GeoPoint point) {
    return Map.of("longitude", point.longitude(), "latitude", point.latitude());
  }
}
