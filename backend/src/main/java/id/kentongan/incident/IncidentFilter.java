package id.kentongan.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted; null or empty: whichever.
 *
 * @param area code of a kecamatan or of a kelurahan
 * @param from begun at or after
 * @param to begun before
 */
public record IncidentFilter(
    List<IncidentState> wanted,
    @Nullable String area,
    @Nullable Instant from,
    @Nullable Instant to) {

  public IncidentFilter {
    wanted = List.copyOf(wanted);
  }

  String @Nullable [] states() {
    return wanted.isEmpty() ? null : wanted.stream().map(Enum::name).toArray(String[]::new);
  }
}
