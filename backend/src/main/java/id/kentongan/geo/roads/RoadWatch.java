package id.kentongan.geo.roads;

import id.kentongan.geo.osm.Bounds;
import id.kentongan.region.CurrentRegion;
import id.kentongan.region.RegionChanged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the roads of the region in force, in the background: at the start, and of another one. */
@Component
@ConditionalOnWebApplication
class RoadWatch {

  private static final Logger LOG = LoggerFactory.getLogger(RoadWatch.class);

  /** What is drawn of the map: the region and its surroundings. */
  private static final String EXTENT =
      """
      select ST_XMin(box) as west, ST_YMin(box) as south, ST_XMax(box) as east,
        ST_YMax(box) as north
      from (select ST_Transform(extent, 4326) as box from map_version) map
      """;

  private final RegionRoads roads;
  private final CurrentRegion region;
  private final JdbcClient database;

  RoadWatch(RegionRoads roads, CurrentRegion region, JdbcClient database) {
    this.roads = roads;
    this.region = region;
    this.database = database;
  }

  @EventListener({ApplicationReadyEvent.class, RegionChanged.class})
  void begin() {
    Thread.ofPlatform().name("roads").daemon().priority(Thread.MIN_PRIORITY).start(this::open);
  }

  private void open() {
    try {
      Optional<Path> folder = region.folder();
      if (folder.isPresent()) {
        roads.open(folder.get(), extent());
      } else {
        roads.close();
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("roads: there are none until the next start; travel times are estimated", e);
    }
  }

  private Bounds extent() {
    return database
        .sql(EXTENT)
        .query((row, _) ->
            new Bounds(
                row.getDouble("west"),
                row.getDouble("south"),
                row.getDouble("east"),
                row.getDouble("north")))
        .single();
  }
}
