package id.kentongan.dispatch;

import id.kentongan.agency.Agencies;
import id.kentongan.identity.Person;
import id.kentongan.live.Topic.View;
import id.kentongan.region.CurrentRegion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person sees of assignments on the live topic: who sends all of them, an agency and its
 * crews those of the agency.
 */
@Component
class AssignmentSight {

  private static final String OF_AGENCY = "agency.";

  private final Agencies agencies;
  private final CurrentRegion region;
  private volatile @Nullable Known known;

  AssignmentSight(Agencies agencies, CurrentRegion region) {
    this.agencies = agencies;
    this.region = region;
  }

  /** The views of an edition of the region: every change is encoded for each of them. */
  private record Known(long edition, List<View> views) {}

  /** Empty: none of anybody's business. */
  static Optional<View> of(Person person) {
    return switch (person.role()) {
      case DISPATCHER, SUPERVISOR -> Optional.of(View.FULL);
      case AGENCY, RESPONDER ->
          Optional.ofNullable(person.agency()).map(agency -> new View(OF_AGENCY + agency));
      default -> Optional.empty();
    };
  }

  List<View> views() {
    long edition = region.edition();
    Known held = known;
    if (held == null || held.edition() != edition) {
      held =
          new Known(
              edition,
              Stream.concat(
                      Stream.of(View.FULL),
                      agencies.list().stream().map(each -> new View(OF_AGENCY + each.code())))
                  .toList());
      known = held;
    }
    return held.views();
  }

  static boolean shows(View view, String agency) {
    return view.equals(View.FULL) || view.name().equals(OF_AGENCY + agency);
  }
}
