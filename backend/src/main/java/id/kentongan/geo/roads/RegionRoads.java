package id.kentongan.geo.roads;

import id.kentongan.geo.osm.Bounds;
import id.kentongan.geo.osm.OsmFile;
import id.kentongan.shared.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The network of this node. It lies in the folder of the region's version, each node's by itself;
 * what was built only in part has another name, and is begun anew.
 */
@Component
class RegionRoads {

  private static final Logger LOG = LoggerFactory.getLogger(RegionRoads.class);

  /** Another one whenever {@link RoadStore} or {@link Road} writes something else. */
  private static final int FORM = 1;

  private static final String PREFIX = "roads-%d-".formatted(FORM);
  private static final String PART = ".part";

  private final String name;
  private volatile @Nullable RoadNetwork current;

  RegionRoads(@Value("${kentongan.node}") String node) {
    this.name = PREFIX + node;
  }

  /** A network that some node has built of a region's files, if there is one. */
  static Optional<Path> in(Path region) throws IOException {
    if (!Files.isDirectory(region)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(region)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .filter(file -> !file.getFileName().toString().endsWith(PART))
          .min(Comparator.naturalOrder());
    }
  }

  /** Empty as long as none was built, and where there are no roads. */
  Optional<RoadNetwork> current() {
    return Optional.ofNullable(current);
  }

  /**
   * See {@link TravelTimes#to}.
   *
   * @param factors how many times as long as assumed a class of vehicle takes
   */
  List<Travel> times(
      GeoPoint destination,
      List<Origin> origins,
      Avoided avoided,
      ToDoubleFunction<VehicleClass> factors) {
    return current()
        .map(network -> network.times(destination, origins, avoided, factors))
        .orElseGet(() ->
            origins.stream()
                .map(origin -> StraightLine.UNMEASURED.travel(origin, destination, factors))
                .toList());
  }

  /**
   * Reads the network of a region, or builds it; until it is there the former one serves.
   *
   * @param folder the region's files
   * @param clip what of the extract is wanted
   */
  synchronized void open(Path folder, Bounds clip) throws IOException {
    Path network = folder.resolve(name);
    RoadNetwork opened = load(network);
    if (opened == null && build(folder, clip)) {
      opened = load(network);
    }
    current = opened;
    if (opened != null) {
      LOG.info("roads: ready, ways are {} times as long as straight lines", opened.detour());
    }
  }

  /** There are no roads any more. */
  synchronized void close() {
    current = null;
  }

  private static @Nullable RoadNetwork load(Path network) {
    try {
      return Files.isDirectory(network) ? RoadNetwork.load(network) : null;
    } catch (RuntimeException broken) {
      LOG.warn("roads: {} cannot be read and is built anew: {}", network, broken.toString());
      return null;
    }
  }

  /** Whether there are any roads. */
  private boolean build(Path folder, Bounds clip) throws IOException {
    Path network = folder.resolve(name);
    Path part = folder.resolve(name + PART);
    delete(part);
    delete(network);
    Optional<OsmFile> extract = OsmFile.in(folder);
    if (extract.isEmpty() || !RoadBuild.build(extract.get(), clip, part, new Tenths())) {
      return false;
    }
    Files.move(part, network, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Says how far the reading is. */
  private static final class Tenths implements DoubleConsumer {
    private int told;

    @Override
    public void accept(double share) {
      int tenths = (int) (share * 10);
      if (tenths > told) {
        told = tenths;
        LOG.info("roads: {} % of the map are read", 10 * tenths);
      }
    }
  }
}
