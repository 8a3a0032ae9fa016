package id.kentongan.geo.roads;

import id.kentongan.shared.GeoPoint;
import java.time.Duration;

/** A way that a unit really drove, without its standing before and after. */
public record DrivenWay(Origin origin, GeoPoint destination, Duration driven) {}
