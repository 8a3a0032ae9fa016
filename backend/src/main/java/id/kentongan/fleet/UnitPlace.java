package id.kentongan.fleet;

import id.kentongan.shared.GeoPoint;

/**
 * A place at which it matters that a unit has come or gone.
 *
 * @param id of the station, or whatever it is that the module which names the place knows it by
 * @param radius metres
 */
public record UnitPlace(Kind kind, String id, GeoPoint centre, double radius) {

  /** What a unit does there. */
  public enum Kind {
    STATION,
    SCENE,
    HOSPITAL
  }
}
