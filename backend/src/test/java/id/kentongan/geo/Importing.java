package id.kentongan.geo;

import id.kentongan.platform.LongTransaction;
import id.kentongan.region.Region;
import id.kentongan.region.RegionFinding;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionReport;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Takes a region as an import does: all parts check, then all take, in one transaction. */
@TestComponent
final class Importing {

  private static final Region REGION =
      new Region("Kota Coba", "99.71", "KC", ZoneId.of("Asia/Jakarta"), true, List.of(), 90, 5);

  /** Beyond those of the region that every test starts with. */
  private static long versions = 1_000;

  private final BoundariesPart boundaries;
  private final NeighboursPart neighbours;
  private final MapPart map;
  private final LandmarksPart landmarks;
  private final LongTransaction transaction;

  Importing(
      BoundariesPart boundaries,
      NeighboursPart neighbours,
      MapPart map,
      LandmarksPart landmarks,
      LongTransaction transaction) {
    this.boundaries = boundaries;
    this.neighbours = neighbours;
    this.map = map;
    this.landmarks = landmarks;
    this.transaction = transaction;
  }

  RegionReport check(WrittenRegion region) {
    RegionReport report = new RegionReport();
    boundaries.check(region.files(), report);
    neighbours.check(region.files(), report);
    map.check(region.files(), report);
    landmarks.check(region.files(), report);
    return report;
  }

  /** What was passed over. */
  List<RegionFinding> take(WrittenRegion region) {
    RegionReport report = check(region);
    if (report.isRefused()) {
      throw new IllegalStateException(report.findings().toString());
    }
    Run run = new Run(versions++, report, new ArrayList<>());
    transaction.run(
        Duration.ofMinutes(10),
        () -> {
          boundaries.take(region.files(), run);
          neighbours.take(region.files(), run);
          map.take(region.files(), run);
          landmarks.take(region.files(), run);
          return run;
        });
    return report.findings();
  }

  record Run(long version, RegionReport report, List<Long> steps) implements RegionImport {

    @Override
    public Region region() {
      return REGION;
    }

    @Override
    public void progress(long done, long total) {
      steps.add(done);
    }
  }
}
