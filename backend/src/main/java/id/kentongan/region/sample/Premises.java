package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;

/** How a site is built over. */
final class Premises {

  private final Site site;

  Premises(Site site) {
    this.site = site;
  }

  List<Box> buildings() {
    if (site.kind().isOpenLand()) {
      return List.of();
    }
    return switch (site.kind()) {
      case SCHOOL ->
          List.of(
              part(-0.75, 0.1, 0.16, 0.75),
              part(0.1, 0.75, 0.7, 0.16),
              part(0.75, -0.1, 0.16, 0.55));
      case MARKET, UNIVERSITY -> rows(3);
      case HOSPITAL -> rows(2);
      case MOSQUE, GREAT_MOSQUE -> List.of(part(0, 0.1, 0.6, 0.6));
      case FUEL -> List.of(part(0, 0.55, 0.6, 0.25), part(0, -0.3, 0.5, 0.25));
      case STADIUM -> List.of(part(0, 0.85, 0.8, 0.12), part(0, -0.85, 0.8, 0.12));
      case TERMINAL -> List.of(part(0, 0.6, 0.8, 0.25));
      default -> List.of(part(0, 0.2, 0.75, 0.6));
    };
  }

  private List<Box> rows(int count) {
    List<Box> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(part(0, -0.85 + (i + 0.5) * 1.8 / count, 0.85, 0.55 / count));
    }
    return rows;
  }

  private Box part(double across, double deep, double width, double depth) {
    Box box = site.box();
    return new Box(
        box.at(across, deep), box.angle(), box.halfWidth() * width, box.halfDepth() * depth);
  }
}
