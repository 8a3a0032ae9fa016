package id.kentongan.geo;

import id.kentongan.geo.Surroundings.Neighbour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says where a point is: {@code di Jalan Mawar, 120 m timur laut Masjid Al-Ikhlas, Beji}. */
final class PointWords {

  /** Metres within which a fix is as good as on the thing itself. */
  private static final long AT = 30;

  private final Locale language;
  private final boolean english;

  PointWords(Locale language) {
    this.language = language;
    this.english = language.getLanguage().equals("en");
  }

  String of(@Nullable AreaOfPoint area, @Nullable Neighbour street, @Nullable Neighbour landmark) {
    List<String> parts = new ArrayList<>();
    if (street != null) {
      parts.add(of(street, english ? "on" : "di"));
    }
    if (landmark != null) {
      parts.add(of(landmark, english ? "at" : "di"));
    }
    if (area != null) {
      parts.add(of(area));
    }
    return String.join(", ", parts);
  }

  /** Outside: whose it is, else how far from which of ours. */
  private String of(AreaOfPoint area) {
    String name = area.kelurahan().name() + ", " + area.kecamatan().name();
    if (!area.outside()) {
      return name;
    }
    return area.outsideName() == null
        ? (english ? "outside, %s from " : "di luar, %s dari ")
                .formatted(length(Math.round(area.distance())))
            + name
        : (english ? "outside, in " : "di luar, di ") + area.outsideName();
  }

  private String of(Neighbour neighbour, String at) {
    return neighbour.distance() < AT
        ? at + " " + neighbour.name()
        : "%s %s %s"
            .formatted(length(neighbour.distance()), direction(neighbour), neighbour.name());
  }

  private String direction(Neighbour neighbour) {
    String wind = CompassDirection.of(neighbour.azimuth()).in(language);
    return english ? wind + " of" : wind;
  }

  private String length(long metres) {
    return metres < 1000
        ? Math.round(metres / 10.0) * 10 + " m"
        : String.format(english ? Locale.ENGLISH : Locale.of("id"), "%.1f km", metres / 1000.0);
  }
}
