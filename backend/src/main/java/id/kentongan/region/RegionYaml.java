package id.kentongan.region;

import java.net.InetAddress;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code region.yaml}: which region this is. */
class RegionYaml {

  static final String FILE = "region.yaml";

  private static final int MOST_ADDRESSES = 100;
  private static final int MOST_TRACK_DAYS = 3660;
  private static final int MOST_STALE_MINUTES = 1440;
  private static final Set<String> KEYS =
      Set.of("name", "code", "prefix", "zone", "sample", "aml", "trackDays", "staleMinutes");
  private static final Pattern NAME =
      Pattern.compile("(?![=+\\-@\\s])[^\\p{Cntrl}\\p{Cf}\\u2028\\u2029]{1,80}");
  private static final Pattern CODE = Pattern.compile("[0-9]{2}(\\.[0-9]{2}){0,2}");
  private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{1,8}");

  private final RegionReport report;

  RegionYaml(RegionReport report) {
    this.report = report;
  }

  /** Empty if it is refused. */
  Optional<Region> read(RegionFiles files) {
    return files.require(FILE, report) ? files.yaml(FILE, report).flatMap(this::read) : empty();
  }

  private Optional<Region> read(Map<String, Object> values) {
    values.keySet().stream().filter(key -> !KEYS.contains(key)).forEach(this::unknown);
    String name = text(values, "name", NAME.asMatchPredicate());
    String code = text(values, "code", CODE.asMatchPredicate());
    String prefix = text(values, "prefix", PREFIX.asMatchPredicate());
    String zone = text(values, "zone", ZoneId.getAvailableZoneIds()::contains);
    List<String> aml = aml(values.getOrDefault("aml", List.of()));
    Optional<Boolean> sample = RegionFiles.truth(values.getOrDefault("sample", false));
    if (sample.isEmpty()) {
      report.refuse(Place.file(FILE), "region-sample");
    }
    int trackDays = number(values, "trackDays", Region.USUAL_TRACK_DAYS, MOST_TRACK_DAYS);
    int staleMinutes =
        number(values, "staleMinutes", Region.USUAL_STALE_MINUTES, MOST_STALE_MINUTES);
    if (name == null || code == null || prefix == null || zone == null || report.isRefused()) {
      return empty();
    }
    return Optional.of(
        new Region(
            name,
            code,
            prefix,
            ZoneId.of(zone),
            sample.orElse(false),
            aml,
            trackDays,
            staleMinutes));
  }

  private @Nullable String text(Map<String, Object> values, String key, Predicate<String> rule) {
    if (values.get(key) instanceof String text && rule.test(text)) {
      return text;
    }
    report.refuse(Place.file(FILE), "region-" + key);
    return null;
  }

  private int number(Map<String, Object> values, String key, int usual, int most) {
    if (values.getOrDefault(key, usual) instanceof Integer number && number > 0 && number <= most) {
      return number;
    }
    report.refuse(Place.file(FILE), "region-" + key, Map.of("most", most));
    return usual;
  }

  private List<String> aml(@Nullable Object value) {
    if (!(value instanceof List<?> addresses) || addresses.size() > MOST_ADDRESSES) {
      report.refuse(Place.file(FILE), "region-aml", Map.of("value", String.valueOf(value)));
      return List.of();
    }
    List<String> good = new ArrayList<>();
    for (Object each : addresses) {
      String address = String.valueOf(each);
      if (isAddress(address)) {
        good.add(address);
      } else {
        report.refuse(Place.file(FILE), "region-aml", Map.of("value", address));
      }
    }
    return good;
  }

  /** A literal address, with or without the length of its network. */
  private static boolean isAddress(String text) {
    String[] parts = text.split("/", 2);
    try {
      int bits = InetAddress.ofLiteral(parts[0]).getAddress().length * 8;
      return parts.length == 1
          || (parts[1].matches("[0-9]{1,3}") && Integer.parseInt(parts[1]) <= bits);
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private void unknown(String key) {
    report.refuse(Place.file(FILE), "region-unknown-key", Map.of("key", key));
  }

  private static Optional<Region> empty() {
    return Optional.empty();
  }
}
