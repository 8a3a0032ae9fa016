package id.kentongan.fleet;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which unit's a device is, by its secret. Kept in memory, because every fix asks; what changed in
 * the database counts within seconds.
 *
 * <p>Compared are hashes only, so how long it takes tells nothing of a secret.
 */
@Component
@ConditionalOnWebApplication
class KnownDevices {

  private static final Logger LOG = LoggerFactory.getLogger(KnownDevices.class);

  private final DeviceRecords devices;
  private volatile @Nullable Map<String, CallSign> known;

  KnownDevices(DeviceRecords devices) {
    this.devices = devices;
  }

  Optional<CallSign> find(String secret) {
    Map<String, CallSign> held = known;
    return Optional.ofNullable((held == null ? load() : held).get(DeviceRecords.hash(secret)));
  }

  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void refresh() {
    try {
      load();
    } catch (DataAccessException e) {
      LOG.debug("devices are looked up when the database is back", e);
    }
  }

  private Map<String, CallSign> load() {
    Map<String, CallSign> found = devices.all();
    known = found;
    return found;
  }
}
