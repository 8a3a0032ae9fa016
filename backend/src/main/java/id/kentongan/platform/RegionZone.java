package id.kentongan.platform;

import java.time.ZoneId;

/** The zone that people's times are in just now. */
public interface RegionZone {

  ZoneId zone();
}
