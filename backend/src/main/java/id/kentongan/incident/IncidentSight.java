package id.kentongan.incident;

import id.kentongan.identity.Person;
import id.kentongan.live.Topic.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a role sees of incidents, the same in lists over HTTP and on the live topic: of a restricted
 * one nobody the whole. Who works on that asks for it by itself, and that is on record.
 */
final class IncidentSight {

  /** Who leads. */
  static final View MASKED = new View("masked");

  /** Who is shown an incident only when sent to it, and only when they ask for it. */
  static final View SENT_TO = new View("sentTo");

  /** On a wall, where anybody may look. */
  static final View WALL = new View("wall");

  static final List<View> VIEWS = List.of(View.FULL, MASKED, SENT_TO, WALL);

  private IncidentSight() {}

  /** Empty: none of anybody's business. */
  static Optional<View> of(Person person) {
    return switch (person.role()) {
      case CALLTAKER, DISPATCHER, SUPERVISOR -> Optional.of(View.FULL);
      case LEADER -> Optional.of(MASKED);
      case AGENCY, RESPONDER -> Optional.of(SENT_TO);
      case MEDIA, ADMIN -> Optional.empty();
    };
  }

  /**
   * What the assignments of an incident hold to which this person, or theirs, were sent, as JSON;
   * empty: this person sees what nobody was sent to as well.
   */
  static Optional<String> sentTo(Person person) {
    return switch (person.role()) {
      case AGENCY -> Optional.of(holding("agency", person.agency()));
      case RESPONDER -> Optional.of(holding("unit", person.unit()));
      default -> Optional.empty();
    };
  }

  /** Of nobody's there is none. */
  private static String holding(String field, @Nullable String value) {
    return JsonMapper.shared()
        .writeValueAsString(List.of(Map.of(field, Objects.requireNonNullElse(value, ""))));
  }

  /** Whether it is an agency's or a crew's that was sent to it. */
  static boolean isSentTo(IncidentRow row, Person person) {
    return row.incident().assignments().all().stream()
        .anyMatch(each ->
            switch (person.role()) {
              case AGENCY -> each.agency().equals(person.agency());
              case RESPONDER -> each.unit().equals(person.unit());
              default -> false;
            });
  }

  /** Empty: this view does not show it. */
  static Optional<IncidentView> show(IncidentRow row, View view) {
    IncidentView whole = IncidentView.of(row);
    if (view.equals(View.FULL)) {
      return Optional.of(whole.restricted() ? whole.asMasked() : whole);
    }
    return view.equals(MASKED) ? Optional.of(whole.asMasked()) : Optional.empty();
  }
}
