package id.kentongan.region;

import id.kentongan.platform.RegionZone;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The region in force, kept in memory; {@link RegionChanged} tells when it is another. */
@Component
public class CurrentRegion implements RegionZone {

  private static final Logger LOG = LoggerFactory.getLogger(CurrentRegion.class);

  private final RegionVersions versions;
  private final RegionFolders folders;
  private volatile @Nullable RegionVersion known;

  CurrentRegion(RegionVersions versions, RegionFolders folders) {
    this.versions = versions;
    this.folders = folders;
  }

  public Region region() {
    return get().region();
  }

  public long version() {
    return get().version();
  }

  /** Grows with every import, and with every edit of its agencies and stations. */
  public long edition() {
    return get().edition();
  }

  /**
   * Its agencies and stations are edited: within seconds each node tells {@link RegionChanged}. To
   * be called in the transaction of the edit, before it locks anything: so does an import.
   */
  public void noteEdit() {
    versions.noteEdit();
  }

  /** Its files as they were imported; empty on a node that has not got them. */
  public Optional<Path> folder() {
    return folders.find(version());
  }

  /** As screens show it. */
  public RegionView view() {
    return RegionView.of(get());
  }

  @Override
  public ZoneId zone() {
    return region().zone();
  }

  private RegionVersion get() {
    RegionVersion held = known;
    return held != null
        ? held
        : refresh().orElseThrow(() -> new IllegalStateException("no region was imported"));
  }

  /** Compares with the database; empty if it knows no region yet. */
  synchronized Optional<RegionVersion> refresh() {
    RegionVersion held = known;
    Optional<RegionVersion> newest = versions.newest();
    newest
        .filter(each -> held == null || held.edition() != each.edition())
        .ifPresent(this::putInForce);
    // Each time: what failed, or was cut short by a kill, is made up for.
    newest.ifPresent(each -> folders.putInForce(each.version()));
    return newest;
  }

  private void putInForce(RegionVersion version) {
    known = version;
    Region region = version.region();
    LOG.info("{} ({}) is in force, version {}", region.name(), region.code(), version.version());
  }
}
