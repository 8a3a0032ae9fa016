package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What covers the land: houses, a patchwork of rice fields and gardens, woods. */
final class LandCover {

  private static final double CELL = 24;
  private static final double PATCH = 210;
  private static final int FIRST_PATCH = 10;
  private static final List<Map<String, String>> COVERS =
      List.of(
          Osm.tags("landuse", "farmland", "crop", "rice"),
          Osm.tags("landuse", "farmland", "crop", "rice"),
          Osm.tags("landuse", "farmland", "crop", "rice"),
          Osm.tags("landuse", "farmland"),
          Osm.tags("landuse", "orchard"),
          Osm.tags("landuse", "meadow"),
          Osm.tags("natural", "scrub"),
          Osm.tags("landuse", "forest"));
  private static final int RESIDENTIAL = 1;

  private final Terrain terrain;
  private final Noise noise;
  private final long seed;
  private final Raster raster;

  LandCover(CityPlan plan, Terrain terrain) {
    this.terrain = terrain;
    this.seed = plan.seed();
    this.noise = new Noise(plan.seed() * 17 + 8);
    this.raster = new Raster(5_900 * plan.scale(), CELL);
    for (int i = 0; i < raster.cells(); i++) {
      raster.set(i, label(raster.centre(i)));
    }
  }

  private int label(Point p) {
    if (!terrain.isShown(p)) {
      return Raster.NONE;
    }
    if (terrain.density(p) > 0.27) {
      return RESIDENTIAL;
    }
    return FIRST_PATCH + patch(p);
  }

  /** Fields are the land around scattered middles, with bent edges. */
  private int patch(Point p) {
    Point bent =
        p.plus(new Point(noise.at(p, 240), noise.at(p.plus(new Point(4_000, 0)), 240)).times(45));
    int column = (int) Math.floor(bent.x() / PATCH) + 64;
    int row = (int) Math.floor(bent.y() / PATCH) + 64;
    int nearest = 0;
    double far = Double.MAX_VALUE;
    for (int i = column - 1; i <= column + 1; i++) {
      for (int j = row - 1; j <= row + 1; j++) {
        double distance = middle(i, j).distance(bent);
        if (distance < far) {
          far = distance;
          nearest = i * 128 + j;
        }
      }
    }
    return nearest;
  }

  private Point middle(int column, int row) {
    Dice dice = new Dice(seed + column * 1_000L + row, "patch");
    return new Point((column - 64 + dice.unit()) * PATCH, (row - 64 + dice.unit()) * PATCH);
  }

  void draw(Osm osm) {
    for (Map.Entry<Integer, List<Outlines.Area>> cover :
        new Outlines(raster, 4).areas().entrySet()) {
      Map<String, String> tags = tags(cover.getKey());
      cover.getValue().forEach(area -> draw(osm, area, tags));
    }
  }

  private Map<String, String> tags(int label) {
    if (label == RESIDENTIAL) {
      return Osm.tags("landuse", "residential");
    }
    int patch = label - FIRST_PATCH;
    Point middle = middle(patch / 128, patch % 128);
    double woods = noise.at(middle, 2_600) + 0.35 * noise.at(middle, 500);
    int kind = (int) Math.floor(2.2 + 4.4 * woods + new Dice(patch, "cover").between(-0.8, 0.8));
    return COVERS.get(Math.max(0, Math.min(COVERS.size() - 1, kind)));
  }

  static void draw(Osm osm, Outlines.Area area, Map<String, String> tags) {
    if (Rings.signedArea(area.outer()) < 900) {
      return;
    }
    if (area.holes().isEmpty()) {
      osm.area(area.outer(), tags);
      return;
    }
    List<Integer> ways = new ArrayList<>(List.of(osm.area(area.outer(), Map.of())));
    area.holes().forEach(hole -> ways.add(osm.area(hole, Map.of())));
    List<String> roles = new ArrayList<>(Collections.nCopies(ways.size(), "inner"));
    roles.set(0, "outer");
    osm.relation(ways, roles, tags);
  }
}
