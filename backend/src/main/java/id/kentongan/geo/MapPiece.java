package id.kentongan.geo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an element of OpenStreetMap is on our map.
 *
 * @param kind as the map's painter knows it
 * @param detail finer than the kind, or null
 * @param minZoom the first zoom at which it is drawn
 */
record MapPiece(Layer layer, String kind, @Nullable String detail, int minZoom) {

  /** Layers of a tile; the coast becomes part of {@code earth}, numbers are only found. */
  enum Layer {
    ROADS,
    WATER,
    LANDUSE,
    BUILDINGS,
    PLACES,
    POIS,
    NUMBERS,
    COAST;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
