package id.kentongan.dispatch.plan;

import id.kentongan.catalogue.Entry;
import id.kentongan.catalogue.IncidentType;
import id.kentongan.catalogue.Wording;
import id.kentongan.region.RegionReport;
import id.kentongan.region.Yamls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The plans of the sample region, and the types that they are for. */
final class SamplePlans {

  final RegionReport report = new RegionReport();
  private final Map<String, IncidentType> types = new LinkedHashMap<>();
  private final PlanBook book;

  SamplePlans() {
    list(yaml("incident-types.yaml"), "classes").forEach(this::addClass);
    this.book =
        new PlanReader(
                new PlanReader.Known(
                    types::containsKey,
                    this::isClass,
                    code -> code.matches("99\\.71\\.0[1-8](\\.100[1-6])?"),
                    text("agencies.csv").lines().map(line -> line.split(",", 2)[0]).toList()
                        ::contains))
            .read(new Entry(PlanReader.FILE, yaml(PlanReader.FILE), PlanReader.FILE, report));
  }

  PlanBook book() {
    return book;
  }

  IncidentType type(String code) {
    return Objects.requireNonNull(types.get(code), code);
  }

  private boolean isClass(String code) {
    return types.values().stream().anyMatch(type -> type.group().code().equals(code));
  }

  private void addClass(Map<?, ?> group) {
    for (Map<?, ?> type : list(group, "types")) {
      String code = String.valueOf(type.get("code"));
      types.put(
          code,
          new IncidentType(
              code,
              new Wording(code, code),
              new IncidentType.Group(String.valueOf(group.get("code")), new Wording("", "")),
              (Integer) Objects.requireNonNull(type.get("priority")),
              false,
              agencies(type.containsKey("responsible") ? type : group, "responsible"),
              agencies(type.containsKey("supporting") ? type : group, "supporting")));
    }
  }

  private static List<String> agencies(Map<?, ?> map, String key) {
    return ((List<?>) Objects.requireNonNull(map.get(key))).stream().map(String::valueOf).toList();
  }

  private static List<Map<?, ?>> list(Map<?, ?> map, String key) {
    return ((List<?>) Objects.requireNonNull(map.get(key)))
        .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
  }

  private static Map<String, Object> yaml(String name) {
    return Yamls.read(text(name), new RegionReport());
  }

  private static String text(String name) {
    try (InputStream in =
        SamplePlans.class.getResourceAsStream("/id/kentongan/region/sample/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
