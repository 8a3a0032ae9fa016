package id.kentongan.geo;

import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code kelurahan.geojson}: the areas of the region; kecamatan and outline are made of them. */
@Component
@Order(10)
class BoundariesPart implements RegionPart {

  /** Square metres; what overlaps less is a sliver that every digitised boundary has. */
  private static final double SLIVER = 10_000;

  /** Of the smaller of two areas; what overlaps more is drawn twice. */
  private static final double TWICE = 0.2;

  private static final double METRES_IN_DEGREE = 111_320;

  private final AreaImport areas;

  BoundariesPart(AreaImport areas) {
    this.areas = areas;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    if (!files.require(BoundaryFile.NAME, report)) {
      return;
    }
    List<Kelurahan> found = BoundaryFile.of(files, report).areas();
    if (found.isEmpty() && !report.isRefused()) {
      report.refuse(Place.file(BoundaryFile.NAME), "no-features");
    }
    checkCodes(found, report);
    files.region().ifPresent(region -> checkRegion(found, region.code(), report));
    checkOverlaps(found, report);
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    List<Kelurahan> found = BoundaryFile.of(files, run.report()).areas();
    areas.store(found, run.version(), run.region().code(), run.region().name());
    run.progress(found.size(), found.size());
  }

  private static void checkCodes(List<Kelurahan> found, RegionReport report) {
    Set<String> codes = new HashSet<>();
    for (Kelurahan area : found) {
      if (!codes.add(area.code())) {
        report.refuse(area.place(), "area-twice", Map.of("code", area.code()));
      }
    }
  }

  /** Codes nest: a kelurahan's begins with that of the region. */
  private static void checkRegion(List<Kelurahan> found, String region, RegionReport report) {
    for (Kelurahan area : found) {
      if (!area.code().startsWith(region + ".")) {
        report.refuse(area.place(), "area-region", Map.of("code", area.code(), "region", region));
      }
    }
  }

  private static void checkOverlaps(List<Kelurahan> found, RegionReport report) {
    STRtree before = new STRtree();
    found.forEach(area -> before.insert(area.shape().getEnvelopeInternal(), area));
    for (Kelurahan area : found) {
      for (Object each : before.query(area.shape().getEnvelopeInternal())) {
        Kelurahan other = (Kelurahan) each;
        if (other.place().part() < area.place().part()) {
          checkOverlap(area, other, report);
        }
      }
    }
  }

  private static void checkOverlap(Kelurahan area, Kelurahan other, RegionReport report) {
    double overlap = squareMetres(area.shape().intersection(other.shape()));
    if (overlap <= SLIVER) {
      return;
    }
    double smaller = Math.min(squareMetres(area.shape()), squareMetres(other.shape()));
    Map<String, Object> arguments =
        Map.of(
            "name", area.name(), "other", other.name(), "hectares", Math.round(overlap / 10_000));
    if (overlap > smaller * TWICE) {
      report.refuse(area.place(), "area-overlap", arguments);
    } else {
      report.skip(area.place(), "area-overlap", arguments);
    }
  }

  private static double squareMetres(Geometry shape) {
    double latitude = shape.isEmpty() ? 0 : shape.getEnvelopeInternal().centre().getY();
    return shape.getArea()
        * METRES_IN_DEGREE
        * METRES_IN_DEGREE
        * Math.cos(Math.toRadians(latitude));
  }
}
