package id.kentongan.fleet;

import id.kentongan.platform.SecretFile;
import id.kentongan.region.CurrentRegion;
import id.kentongan.region.RegionChanged;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In a sample region each unit has a device, whose secret stands in {@code devices.tsv} of the
 * home: call sign and secret a line. Before the port opens, and when another region is in force. A
 * secret that stands there already is kept.
 */
@Component
@ConditionalOnWebApplication
class SampleDevices implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SampleDevices.class);
  private static final int BEFORE_THE_PORT = 0;
  private static final int FIELDS = 2;

  private final UnitRecords units;
  private final DeviceRecords devices;
  private final CurrentRegion region;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecretFile file;
  private volatile boolean running;

  SampleDevices(
      UnitRecords units,
      DeviceRecords devices,
      CurrentRegion region,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${kentongan.home}") Path home) {
    this.units = units;
    this.devices = devices;
    this.region = region;
    this.transaction = transaction;
    this.clock = clock;
    this.file = new SecretFile(home.resolve("devices.tsv"));
  }

  @EventListener(RegionChanged.class)
  synchronized void giveDevices() {
    if (region.region().sample()) {
      Map<String, String> known = new HashMap<>();
      file.read(FIELDS).forEach(line -> known.put(line.getFirst(), line.getLast()));
      List<List<String>> lines =
          units.list().stream()
              .map(row -> row.unit().callSign().value())
              .map(unit -> List.of(unit, known.computeIfAbsent(unit, _ -> Devices.newSecret())))
              .toList();
      file.write(lines);
      transaction.executeWithoutResult(_ ->
          lines.forEach(
              line -> devices.put(new CallSign(line.getFirst()), line.getLast(), clock.instant())));
      LOG.info("The secrets of {} devices are in {}", lines.size(), file);
    }
  }

  @Override
  public void start() {
    giveDevices();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return BEFORE_THE_PORT;
  }
}
