package id.kentongan.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kentongan.incident.Happening.Answered;
import id.kentongan.incident.Happening.Attached;
import id.kentongan.incident.Happening.Closed;
import id.kentongan.incident.Happening.Detached;
import id.kentongan.incident.Happening.Drafted;
import id.kentongan.incident.Happening.Narrated;
import id.kentongan.incident.Happening.Opened;
import id.kentongan.incident.Happening.Prioritised;
import id.kentongan.incident.Happening.Restricted;
import id.kentongan.incident.Happening.Typed;
import id.kentongan.platform.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The aggregate alone. */
class IncidentTest {

  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
  private static final Typed FIRE = new Typed("buildingFire", 1, false, 1L);
  private static final Typed VIOLENCE = new Typed("domesticViolence", 2, true, 1L);

  private final Incident incident = new Incident();

  @Test
  void a_draft_has_neither_type_nor_priority_nor_a_time_at_which_it_was_opened() {
    let(new Drafted());
    assertThat(incident.state()).isEqualTo(IncidentState.DRAFT);
    assertThat(incident.priority()).isNull();
    assertThat(incident.openedAt()).isNull();
  }

  @Test
  void it_opens_only_with_a_type_and_keeps_one_then() {
    refuses(new Opened(), "type-needed");
    let(FIRE, new Opened());
    assertThat(incident.state()).isEqualTo(IncidentState.OPEN);
    refuses(Typed.NOTHING, "type-needed");
  }

  @Test
  void one_that_is_closed_too_early_is_open_again_since_it_first_was() {
    let(FIRE, new Opened());
    incident.let(new Closed("selesai"), NOON.plusSeconds(60));
    assertThat(incident.state()).isEqualTo(IncidentState.CLOSED);
    assertThat(incident.closedAt()).isEqualTo(NOON.plusSeconds(60));
    incident.let(new Opened(), NOON.plusSeconds(90));
    assertThat(incident.state()).isEqualTo(IncidentState.OPEN);
    assertThat(incident.openedAt()).isEqualTo(NOON);
    assertThat(incident.closedAt()).isNull();
  }

  @Test
  void a_draft_that_is_dropped_is_closed_and_was_never_open() {
    let(new Drafted(), new Closed("iseng"));
    assertThat(incident.state()).isEqualTo(IncidentState.CLOSED);
    assertThat(incident.openedAt()).isNull();
  }

  @Test
  void what_arrives_after_it_was_closed_is_taken_down_still() {
    let(FIRE, new Opened(), new Closed("selesai"), new Narrated("padam 22.40"));
    assertThat(incident.narrative()).isEqualTo("padam 22.40");
    assertThat(incident.state()).isEqualTo(IncidentState.CLOSED);
  }

  @Test
  void a_priority_follows_the_type_until_somebody_knows_better() {
    let(FIRE);
    assertThat(incident.priority()).isEqualTo(1);
    let(VIOLENCE);
    assertThat(incident.priority()).isEqualTo(2);
    let(new Prioritised(4), FIRE);
    assertThat(incident.priority()).isEqualTo(4);
    let(new Prioritised(null));
    assertThat(incident.priority()).isEqualTo(1);
  }

  @Test
  void what_a_person_chose_is_only_raised_by_what_was_answered_since() {
    Answered high = new Answered("fire.storeys", "4", 2);
    let(VIOLENCE, high, new Prioritised(3));
    assertThat(incident.priority()).isEqualTo(3);
    let(new Answered("fire.trapped", "yes", 1));
    assertThat(incident.priority()).isEqualTo(1);
    let(new Answered("fire.trapped", null, null));
    assertThat(incident.priority()).isEqualTo(3);
    let(new Answered("fire.trapped", "yes", 1), new Prioritised(3));
    assertThat(incident.priority()).isEqualTo(3);
    let(new Prioritised(null));
    assertThat(incident.priority()).isEqualTo(1);
  }

  @Test
  void what_somebody_restricted_stays_so_whatever_type_it_becomes() {
    let(VIOLENCE, new Restricted(true), FIRE);
    assertThat(incident.isRestricted()).isTrue();
    let(new Restricted(false));
    assertThat(incident.isRestricted()).isFalse();
    let(VIOLENCE);
    refuses(new Restricted(false), "restricted-by-type");
  }

  @Test
  void what_is_so_already_is_no_news() {
    UUID call = UUID.randomUUID();
    let(FIRE, new Opened(), new Attached(call));
    let(FIRE, new Opened(), new Attached(call), new Detached(UUID.randomUUID()));
    assertThat(incident.news()).containsExactly(FIRE, new Opened(), new Attached(call));
  }

  private void let(Happening... happenings) {
    for (Happening happening : happenings) {
      incident.let(happening, NOON);
    }
  }

  private void refuses(Happening happening, String problem) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> let(happening))
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
  }
}
