package id.kentongan.region;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.platform.LongTransaction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Imports a region. All parts check; anything refused, and nothing happens. Then all take, in one
 * transaction: a crash before its end leaves the former region, one after it leaves the new one.
 */
@Component
class Importer {

  /** For one step over a whole city, whose roads and buildings are many. */
  private static final Duration SLOWEST_STEP = Duration.ofMinutes(10);

  private final List<RegionPart> parts;
  private final RegionVersions versions;
  private final RegionFolders folders;
  private final CurrentRegion current;
  private final AuditTrail audit;
  private final LongTransaction transaction;
  private final Clock clock;

  Importer(
      List<RegionPart> parts,
      RegionVersions versions,
      RegionFolders folders,
      CurrentRegion current,
      AuditTrail audit,
      LongTransaction transaction,
      Clock clock) {
    this.parts = List.copyOf(parts);
    this.versions = versions;
    this.folders = folders;
    this.current = current;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param version what it became; empty if it was refused or only checked
   */
  record Outcome(RegionReport report, Optional<Region> region, Optional<Long> version) {}

  /** Says what would be refused, and changes nothing. */
  Outcome check(Path directory, Progress progress) {
    RegionFiles files = new RegionFiles(directory);
    RegionReport report = new RegionReport();
    Optional<Region> region = new RegionYaml(report).read(files);
    for (RegionPart part : parts) {
      progress.begin(part, Progress.Phase.CHECK);
      part.check(files, report);
    }
    files.strangers().forEach(name -> report.skip(Place.file(name), "stranger"));
    return new Outcome(report, report.isRefused() ? Optional.empty() : region, Optional.empty());
  }

  /**
   * @param actor who imports, for the record
   */
  Outcome take(Path directory, String actor, Progress progress) {
    return take(directory, actor, progress, () -> true);
  }

  /** Imports it unless another node, which started at the same moment, has just done so. */
  Outcome takeUnlessComplete(Path directory, String actor, Progress progress) {
    return take(directory, actor, progress, () -> !isComplete());
  }

  /**
   * @param wanted asked once no other import is under way
   */
  private Outcome take(Path directory, String actor, Progress progress, BooleanSupplier wanted) {
    Outcome checked = check(directory, progress);
    if (checked.region().isEmpty()) {
      return checked;
    }
    Run run = new Run(checked.region().get(), checked.report(), progress);
    boolean taken =
        transaction.run(
            SLOWEST_STEP,
            () -> {
              versions.lock();
              if (!wanted.getAsBoolean()) {
                return false;
              }
              store(directory, actor, run);
              return true;
            });
    current.refresh();
    return taken ? new Outcome(run.report, checked.region(), Optional.of(run.version)) : checked;
  }

  private void store(Path directory, String actor, Run run) {
    run.version = versions.add(run.region, clock.instant(), actor, RegionHashes.of(directory));
    takeAll(new RegionFiles(directory), run);
    versions.complete(run.version, partNames(), run.report);
    folders.store(directory, run.version);
    audit.record(entry(actor, run));
  }

  /** Whether every part of this program took the region in force. */
  boolean isComplete() {
    return versions.tookNewest(partNames());
  }

  private List<String> partNames() {
    return parts.stream().map(part -> part.getClass().getName()).toList();
  }

  private void takeAll(RegionFiles files, Run run) {
    for (RegionPart part : parts) {
      run.progress.begin(part, Progress.Phase.TAKE);
      part.take(files, run);
    }
    if (run.report.isRefused()) {
      throw new IllegalStateException("a part refused what it had checked: " + run.report);
    }
  }

  private static AuditEntry entry(String actor, Run run) {
    return new AuditEntry(
        actor,
        "region.imported",
        "region:" + run.region.code(),
        Map.of("version", Long.toString(run.version), "name", run.region.name()));
  }

  /** One import under way. */
  private static final class Run implements RegionImport {
    private final Region region;
    private final RegionReport report;
    private final Progress progress;
    private long version;

    Run(Region region, RegionReport report, Progress progress) {
      this.region = region;
      this.report = report;
      this.progress = progress;
    }

    @Override
    public long version() {
      return version;
    }

    @Override
    public Region region() {
      return region;
    }

    @Override
    public void progress(long done, long total) {
      progress.of(done, total);
    }

    @Override
    public RegionReport report() {
      return report;
    }
  }
}
