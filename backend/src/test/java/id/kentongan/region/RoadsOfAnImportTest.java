package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.geo.roads.Avoided;
import id.kentongan.geo.roads.Origin;
import id.kentongan.geo.roads.Travel;
import id.kentongan.geo.roads.TravelTimes;
import id.kentongan.geo.roads.VehicleClass;
import id.kentongan.shared.GeoPoint;
import id.kentongan.support.RegionFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** A road that was imported is driven, on a running node. */
class RoadsOfAnImportTest extends ImportTrial {

  /** A street through Melati from west to east. */
  private static final String MAP =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <osm version='0.6'><node id='1' lon='106.801' lat='-6.405'/>
      <node id='2' lon='106.809' lat='-6.405'/><way id='1'><nd ref='1'/><nd ref='2'/>
      <tag k='highway' v='residential'/></way></osm>
      """;

  private final TravelTimes times;
  private final Path home;

  RoadsOfAnImportTest(Importer importer, TravelTimes times, @Value("${kentongan.home}") Path home) {
    super(importer);
    this.times = times;
    this.home = home;
  }

  @Test
  void the_roads_of_a_region_are_known_soon_after_its_import() {
    folder.with("map.osm", MAP);
    take();

    await().atMost(Duration.ofSeconds(20)).until(() -> !isEstimated());
    assertThat(home.resolve("region/roads-1-region-import")).isDirectory();

    folder = RegionFolder.in(directory);
    take();
    await().atMost(Duration.ofSeconds(20)).until(this::isEstimated);
  }

  private boolean isEstimated() {
    Origin west = new Origin(new GeoPoint(106.802, -6.405), VehicleClass.VAN);
    Travel travel =
        times.to(new GeoPoint(106.808, -6.405), List.of(west), Avoided.NOTHING).getFirst();
    return ((Travel.Known) travel).estimated();
  }
}
