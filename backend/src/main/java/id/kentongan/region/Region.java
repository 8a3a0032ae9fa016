package id.kentongan.region;

import java.time.ZoneId;
import java.util.List;

/**
 * The regency or city that this system serves.
 *
 * @param name as its people call it, e.g. {@code Kabupaten Contoh}
 * @param code of the area in the national list, e.g. {@code 32.76}
 * @param prefix of its incident numbers, e.g. {@code KJ}
 * @param zone whose offset every time of the API carries
 * @param sample true if nobody and nothing in it is real
 * @param aml addresses or networks (CIDR) from which Advanced Mobile Location is taken
 * @param trackDays how long it is kept where units were
 * @param staleMinutes after so long a silence nobody knows where a unit is
 */
public record Region(
    String name,
    String code,
    String prefix,
    ZoneId zone,
    boolean sample,
    List<String> aml,
    int trackDays,
    int staleMinutes) {

  public static final int USUAL_TRACK_DAYS = 90;
  public static final int USUAL_STALE_MINUTES = 5;

  public Region {
    aml = List.copyOf(aml);
  }
}
