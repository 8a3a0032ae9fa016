package id.kentongan.incident;

import id.kentongan.incident.IncidentType.Group;
import id.kentongan.incident.IncidentType.Name;
import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code incident-types.yaml}: classes, and in each its types. */
class IncidentTypesFile {

  private static final String FILE = "incident-types.yaml";
  private static final int MOST = 200;
  private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final Pattern NAME =
      Pattern.compile("(?![=+\\-@\\s])[^\\p{Cntrl}\\p{Cf}\\u2028\\u2029]{1,60}");

  private final RegionReport report;
  private final List<IncidentType> types = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();
  private final Set<String> classes = new HashSet<>();

  IncidentTypesFile(RegionReport report) {
    this.report = report;
  }

  List<IncidentType> read(RegionFiles files) {
    if (files.require(FILE, report)) {
      files.yaml(FILE, report).ifPresent(this::read);
    }
    return types;
  }

  private void read(Map<String, Object> top) {
    maps(top.get("classes"), "classes").forEach(this::group);
    if (types.size() > MOST) {
      report.refuse(Place.file(FILE), "too-many-types", Map.of("limit", MOST));
    }
  }

  private void group(Map<?, ?> map) {
    Optional<String> code = code(map, classes);
    Optional<Name> name = name(map, code);
    for (Map<?, ?> each : maps(map.get("types"), code.orElse("classes"))) {
      type(each, new Group(code.orElse(""), name.orElse(new Name("", ""))));
    }
  }

  private void type(Map<?, ?> map, Group group) {
    Optional<String> code = code(map, codes);
    Optional<Name> name = name(map, code);
    Object priority = map.get("priority");
    Object restricted = map.containsKey("restricted") ? map.get("restricted") : false;
    if (!(priority instanceof Integer number) || number < 1 || number > 4) {
      report.refuse(Place.file(FILE), "type-priority", at(code));
    } else if (!(restricted instanceof Boolean isRestricted)) {
      report.refuse(Place.file(FILE), "type-restricted", at(code));
    } else if (code.isPresent() && name.isPresent()) {
      types.add(new IncidentType(code.get(), name.get(), group, number, isRestricted));
    }
  }

  private Optional<String> code(Map<?, ?> map, Set<String> before) {
    String code = String.valueOf(map.get("code"));
    if (!CODE.matcher(code).matches()) {
      report.refuse(Place.file(FILE), "type-code", Map.of("value", code));
      return Optional.empty();
    }
    if (!before.add(code)) {
      report.refuse(Place.file(FILE), "twice", Map.of("column", "code", "value", code));
    }
    return Optional.of(code);
  }

  private Optional<Name> name(Map<?, ?> map, Optional<String> code) {
    if (map.get("name") instanceof Map<?, ?> names
        && names.get("id") instanceof String indonesian
        && names.get("en") instanceof String english
        && NAME.matcher(indonesian).matches()
        && NAME.matcher(english).matches()) {
      return Optional.of(new Name(indonesian, english));
    }
    report.refuse(Place.file(FILE), "type-name", at(code));
    return Optional.empty();
  }

  private List<Map<?, ?>> maps(@Nullable Object value, String where) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (value instanceof List<?> list && !list.isEmpty()) {
      list.forEach(each -> {
        if (each instanceof Map<?, ?> map) {
          maps.add(map);
        }
      });
      if (maps.size() == list.size()) {
        return maps;
      }
    }
    report.refuse(Place.file(FILE), "type-list", Map.of("value", where));
    return maps;
  }

  private static Map<String, String> at(Optional<String> code) {
    return Map.of("value", code.orElse("?"));
  }
}
