package id.kentongan.fleet;

import id.kentongan.identity.Person;
import id.kentongan.live.Topic.View;
import java.util.Optional;

/** Which units a role sees, the same over HTTP and on the live topic: all, or its agency's. */
final class UnitSight {

  private static final String AGENCY = "agency:";

  private UnitSight() {}

  /** Empty: none of anybody's business. */
  static Optional<View> of(Person person) {
    return switch (person.role()) {
      case CALLTAKER, DISPATCHER, SUPERVISOR, LEADER -> Optional.of(View.FULL);
      case AGENCY, RESPONDER -> Optional.ofNullable(person.agency()).map(UnitSight::ofAgency);
      case MEDIA, ADMIN -> Optional.empty();
    };
  }

  static View ofAgency(String code) {
    return new View(AGENCY + code);
  }

  static boolean shows(View view, UnitView unit) {
    return view.equals(View.FULL) || view.equals(ofAgency(unit.agency()));
  }
}
