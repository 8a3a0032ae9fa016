package id.kentongan.geo;

import id.kentongan.geo.osm.Bounds;
import id.kentongan.region.Place;
import id.kentongan.region.RegionFeature;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/** {@code kelurahan.geojson}: what the file says, each area by itself. */
final class BoundaryFile {

  static final String NAME = "kelurahan.geojson";

  private static final Pattern CODE =
      Pattern.compile("([0-9]{2}\\.[0-9]{2}\\.[0-9]{2})\\.[0-9]{4}");
  private static final int LONGEST_NAME = 80;

  private final RegionReport report;
  private final List<Kelurahan> areas = new ArrayList<>();
  private final Map<String, String> kecamatanNames = new HashMap<>();

  private BoundaryFile(RegionFiles files, RegionReport report) {
    this.report = report;
    files.features(NAME, report, this::add);
  }

  /** Read once for all parts; what is wrong with it is reported. */
  static BoundaryFile of(RegionFiles files, RegionReport report) {
    return files.once(BoundaryFile.class, () -> new BoundaryFile(files, report));
  }

  /** Those that can be stored. */
  List<Kelurahan> areas() {
    return areas;
  }

  /** The box around all that the file has; none if it has nothing. */
  Bounds bounds() {
    Bounds bounds = Bounds.NONE;
    for (Kelurahan area : areas) {
      Envelope box = area.shape().getEnvelopeInternal();
      bounds = bounds.with(box.getMinX(), box.getMinY()).with(box.getMaxX(), box.getMaxY());
    }
    return bounds;
  }

  private void add(RegionFeature feature) {
    String code = feature.properties().getOrDefault("kode", "").strip();
    String name = feature.properties().getOrDefault("nama", "").strip();
    String parent = feature.properties().getOrDefault("kode_kec", "").strip();
    String parentName = feature.properties().getOrDefault("nama_kec", "").strip();
    if (isCode(code, parent, feature.place())
        && isName(name, "nama", feature.place())
        && isName(parentName, "nama_kec", feature.place())
        && isOneName(parent, parentName, feature.place())) {
      Optional<MultiPolygon> shape =
          new PolygonReader(feature.place(), code, name, report).read(feature.geometry());
      shape.ifPresent(polygons ->
          areas.add(
              new Kelurahan(
                  feature.place(),
                  code,
                  name,
                  parent,
                  parentName,
                  feature.properties().get("jenis"),
                  polygons)));
    }
  }

  private boolean isCode(String code, String parent, Place place) {
    var parts = CODE.matcher(code);
    if (!parts.matches()) {
      report.refuse(place, "area-code", Map.of("value", code));
      return false;
    }
    if (!parts.group(1).equals(parent)) {
      report.refuse(place, "area-parent", Map.of("code", code, "value", parent));
      return false;
    }
    return true;
  }

  private boolean isName(String name, String property, Place place) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      report.refuse(place, "area-name", Map.of("property", property, "limit", LONGEST_NAME));
      return false;
    }
    return true;
  }

  private boolean isOneName(String parent, String name, Place place) {
    String before = kecamatanNames.putIfAbsent(parent, name);
    if (before != null && !before.equals(name)) {
      report.refuse(
          place, "area-two-names", Map.of("code", parent, "value", name, "other", before));
      return false;
    }
    return true;
  }
}
