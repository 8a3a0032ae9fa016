package id.kentongan.region;

import id.kentongan.platform.RegionZone;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The region in force. Kept in memory and compared with the database every two seconds, so that a
 * node notices an import that was made elsewhere; without a database the last known one holds.
 */
@Component
public class CurrentRegion implements RegionZone {

  private static final Logger LOG = LoggerFactory.getLogger(CurrentRegion.class);

  private final RegionVersions versions;
  private final RegionFolders folders;
  private final ApplicationEventPublisher events;
  private volatile @Nullable RegionVersion known;

  CurrentRegion(RegionVersions versions, RegionFolders folders, ApplicationEventPublisher events) {
    this.versions = versions;
    this.folders = folders;
    this.events = events;
  }

  public Region region() {
    return get().region();
  }

  public long version() {
    return get().version();
  }

  @Override
  public ZoneId zone() {
    return region().zone();
  }

  private RegionVersion get() {
    RegionVersion held = known;
    return held != null
        ? held
        : refreshed().orElseThrow(() -> new IllegalStateException("no region was imported"));
  }

  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void refresh() {
    try {
      refreshed();
    } catch (DataAccessException away) {
      LOG.debug("the region in force cannot be read just now", away);
    }
  }

  private synchronized Optional<RegionVersion> refreshed() {
    RegionVersion held = known;
    Optional<RegionVersion> newest = versions.newest();
    if (newest.isPresent() && (held == null || held.version() != newest.get().version())) {
      known = newest.get();
      folders.putInForce(newest.get().version());
      announce(newest.get(), held);
    }
    return newest;
  }

  private void announce(RegionVersion version, @Nullable RegionVersion former) {
    Region region = version.region();
    LOG.info("{} ({}) is in force, version {}", region.name(), region.code(), version.version());
    if (former != null) {
      events.publishEvent(new RegionChanged(version.version(), former.version()));
    }
  }
}
