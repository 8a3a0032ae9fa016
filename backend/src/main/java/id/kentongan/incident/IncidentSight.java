package id.kentongan.incident;

import id.kentongan.identity.Person;
import id.kentongan.live.Topic.View;
import java.util.List;
import java.util.Optional;

/**
 * What a role sees of incidents, the same in lists over HTTP and on the live topic: of a restricted
 * one nobody the whole. Who works on that asks for it by itself, and that is on record.
 */
final class IncidentSight {

  /** Who leads. */
  static final View MASKED = new View("masked");

  /** Who is shown an incident only when sent to it; nobody is sent yet. */
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

  /** Empty: this view does not show it. */
  static Optional<IncidentView> show(IncidentRow row, View view) {
    IncidentView whole = IncidentView.of(row);
    if (view.equals(View.FULL)) {
      return Optional.of(whole.restricted() ? whole.asMasked() : whole);
    }
    return view.equals(MASKED) ? Optional.of(whole.asMasked()) : Optional.empty();
  }
}
