package id.kentongan.agency;

import id.kentongan.shared.GeoPoint;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which agencies and stations there are or would be, for what names them.
 *
 * @param isAgency whether there is an agency of this code; always, if nobody wrote down any
 * @param stations where the station of a code is; empty if there is none
 */
public record KnownAgencies(
    Predicate<String> isAgency, Function<String, Optional<GeoPoint>> stations) {

  private static final GeoPoint NOWHERE = new GeoPoint(0, 0);

  static KnownAgencies of(AgencyList list) {
    return new KnownAgencies(agencies(list), stations(list));
  }

  /** Of a list that is refused nobody knows which they are: what names any of them is right. */
  static KnownAgencies of(AgencyList list, boolean agenciesRefused, boolean stationsRefused) {
    return new KnownAgencies(
        agenciesRefused ? _ -> true : agencies(list),
        stationsRefused ? _ -> Optional.of(NOWHERE) : stations(list));
  }

  private static Predicate<String> agencies(AgencyList list) {
    Set<String> codes =
        list.agencies().stream().map(Agency::code).collect(Collectors.toUnmodifiableSet());
    return codes.isEmpty() ? _ -> true : codes::contains;
  }

  private static Function<String, Optional<GeoPoint>> stations(AgencyList list) {
    Map<String, GeoPoint> places =
        list.stations().stream()
            .collect(Collectors.toUnmodifiableMap(AgencyList.Row::code, AgencyList.Row::point));
    return code -> Optional.ofNullable(places.get(code));
  }
}
