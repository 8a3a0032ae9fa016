package id.kentongan.dispatch;

import static id.kentongan.dispatch.Source.CREW;
import static id.kentongan.dispatch.Source.DISPATCHER;
import static id.kentongan.dispatch.Source.GEOFENCE;
import static id.kentongan.incident.AssignmentState.ACKNOWLEDGED;
import static id.kentongan.incident.AssignmentState.AT_HOSPITAL;
import static id.kentongan.incident.AssignmentState.CANCELLED;
import static id.kentongan.incident.AssignmentState.CLEARED;
import static id.kentongan.incident.AssignmentState.EN_ROUTE;
import static id.kentongan.incident.AssignmentState.ON_SCENE;
import static id.kentongan.incident.AssignmentState.REFUSED;
import static id.kentongan.incident.AssignmentState.SENT;
import static id.kentongan.incident.AssignmentState.TRANSPORTING;
import static id.kentongan.message.MessageState.DELIVERED;
import static id.kentongan.message.MessageState.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.dispatch.Happening.Reached;
import id.kentongan.dispatch.Happening.Replaced;
import id.kentongan.dispatch.Happening.Told;
import id.kentongan.incident.AssignmentState;
import id.kentongan.message.MessageState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The facts of an assignment, in whichever order they reach us. */
class AssignmentTest {

  private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
  private static final AssignmentFact SENDING = said(0, SENT, DISPATCHER, null);

  /**
   * A life of an assignment.
   *
   * @param state that follows
   * @param since minutes after noon
   * @param another whether somebody else is needed
   * @param facts minute, state, source, reason; it was sent at noon
   */
  private record Life(
      String name, AssignmentState state, int since, boolean another, List<AssignmentFact> facts) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Life> LIVES =
      List.of(
          life("nobody has said anything", SENT, 0, false),
          life(
              "all in order",
              CLEARED,
              40,
              false,
              said(1, ACKNOWLEDGED, CREW, null),
              said(2, EN_ROUTE, CREW, null),
              said(8, ON_SCENE, CREW, null),
              said(40, CLEARED, CREW, null)),
          life(
              "to a hospital",
              AT_HOSPITAL,
              31,
              false,
              said(1, ACKNOWLEDGED, CREW, null),
              said(9, ON_SCENE, CREW, null),
              said(20, TRANSPORTING, CREW, null),
              said(31, AT_HOSPITAL, GEOFENCE, null)),
          life(
              "there before anybody pressed anything",
              ON_SCENE,
              7,
              false,
              said(7, ON_SCENE, GEOFENCE, null),
              said(9, EN_ROUTE, CREW, null),
              said(10, ACKNOWLEDGED, DISPATCHER, null)),
          life(
              "said twice, once by each",
              ON_SCENE,
              7,
              false,
              said(7, ON_SCENE, GEOFENCE, null),
              said(8, ON_SCENE, CREW, null)),
          life(
              "a slip of the finger is put right",
              EN_ROUTE,
              6,
              false,
              said(2, EN_ROUTE, CREW, null),
              said(5, ON_SCENE, CREW, null),
              said(6, EN_ROUTE, DISPATCHER, "salah pencet")),
          life(
              "put right, and then there after all",
              ON_SCENE,
              9,
              false,
              said(5, ON_SCENE, CREW, null),
              said(6, EN_ROUTE, DISPATCHER, "salah pencet"),
              said(9, ON_SCENE, CREW, null)),
          life(
              "refused",
              REFUSED,
              2,
              true,
              said(1, ACKNOWLEDGED, CREW, null),
              said(2, REFUSED, CREW, "ban bocor")),
          life(
              "refused by radio, as the dispatcher notes",
              REFUSED,
              2,
              true,
              said(2, REFUSED, DISPATCHER, "ban bocor")),
          life(
              "refused, and nobody is needed in its place",
              REFUSED,
              2,
              false,
              said(2, REFUSED, CREW, "ban bocor"),
              said(4, CANCELLED, DISPATCHER, null)),
          life(
              "refused, and another one was sent",
              REFUSED,
              2,
              false,
              said(2, REFUSED, CREW, "ban bocor"),
              fact(3, new Replaced(new UUID(1, 1)), DISPATCHER)),
          life(
              "cancelled while the crew drove on without a network",
              CANCELLED,
              5,
              false,
              said(2, EN_ROUTE, CREW, null),
              said(5, CANCELLED, DISPATCHER, "laporan palsu"),
              said(8, ON_SCENE, CREW, null),
              said(12, CLEARED, CREW, null)),
          life(
              "cleared without a network before it was cancelled",
              CLEARED,
              11,
              false,
              said(4, ON_SCENE, CREW, null),
              said(11, CLEARED, CREW, null),
              said(14, CANCELLED, DISPATCHER, "tidak ada kabar")),
          life(
              "refused without a network before it was cancelled: who cancelled knows",
              REFUSED,
              1,
              false,
              said(1, REFUSED, CREW, "mogok"),
              said(3, CANCELLED, DISPATCHER, "tidak ada kabar")),
          life(
              "undone in the second in which it was acknowledged",
              CANCELLED,
              1,
              false,
              said(1, ACKNOWLEDGED, CREW, null),
              said(1, CANCELLED, DISPATCHER, null)));

  @ParameterizedTest
  @FieldSource("LIVES")
  void all_orders_of_the_same_facts_give_the_same_assignment(Life life) {
    List<List<AssignmentFact>> orders = ordersOf(life.facts());

    assertThat(orders)
        .allSatisfy(order -> {
          Assignment told = new Assignment(true, List.of());
          order.forEach(told::let);
          assertThat(told.state()).isEqualTo(life.state());
          assertThat(told.since()).isEqualTo(at(life.since()));
          assertThat(told.another()).isEqualTo(life.another());
          assertThat(told.holds()).isEqualTo(life.another() || !life.state().isOver());
          assertThat(told.times()).isEqualTo(new Assignment(true, life.facts()).times());
          assertThat(told.heardAt()).isEqualTo(new Assignment(true, life.facts()).heardAt());
        });
  }

  @Test
  void what_is_less_far_adds_its_time_and_the_first_time_of_a_state_counts() {
    Assignment assignment =
        new Assignment(
            true,
            List.of(
                SENDING,
                said(9, ON_SCENE, CREW, null),
                said(7, ON_SCENE, GEOFENCE, null),
                said(3, EN_ROUTE, CREW, null)));

    assertThat(assignment.times())
        .containsExactlyEntriesOf(
            new java.util.TreeMap<>(
                java.util.Map.of(SENT, at(0), EN_ROUTE, at(3), ON_SCENE, at(7))));
    assertThat(assignment.heardAt()).isEqualTo(at(9));
  }

  @Test
  void what_the_same_people_say_again_of_the_same_moment_is_no_news() {
    Assignment assignment = new Assignment(true, List.of(SENDING));
    assignment.let(said(3, EN_ROUTE, CREW, null));
    assignment.let(said(3, EN_ROUTE, CREW, null));
    assertThat(assignment.news()).hasSize(1);
    assignment.let(said(4, EN_ROUTE, CREW, null));
    assertThat(assignment.news()).hasSize(2);
  }

  @Test
  void an_agency_without_units_here_holds_the_incident_only_until_it_acknowledges() {
    Assignment asked = new Assignment(false, List.of(SENDING));
    assertThat(asked.holds()).isTrue();
    asked.let(said(2, ACKNOWLEDGED, DISPATCHER, null));
    assertThat(asked.holds()).isFalse();
    assertThat(asked.state()).isEqualTo(ACKNOWLEDGED);
  }

  @Test
  void of_each_message_the_furthest_counts_whatever_came_last() {
    UUID first = new UUID(1, 1);
    UUID second = new UUID(1, 2);
    Assignment assignment =
        new Assignment(
            true,
            List.of(
                SENDING,
                told(2, first, DELIVERED),
                told(0, first, QUEUED),
                told(1, first, MessageState.SENT),
                told(0, second, QUEUED)));

    assertThat(assignment.told(first).orElseThrow().state()).isEqualTo(DELIVERED);
    assertThat(assignment.told(second).orElseThrow().state()).isEqualTo(QUEUED);
    assertThat(assignment.told()).hasSize(2);
  }

  private static List<List<AssignmentFact>> ordersOf(List<AssignmentFact> facts) {
    if (facts.isEmpty()) {
      return List.of(List.of());
    }
    List<List<AssignmentFact>> orders = new ArrayList<>();
    for (AssignmentFact first : facts) {
      List<AssignmentFact> rest = new ArrayList<>(facts);
      rest.remove(first);
      ordersOf(rest)
          .forEach(order -> orders.add(Stream.concat(Stream.of(first), order.stream()).toList()));
    }
    return orders;
  }

  private static Life life(
      String name, AssignmentState state, int since, boolean another, AssignmentFact... facts) {
    return new Life(
        name, state, since, another, Stream.concat(Stream.of(SENDING), Stream.of(facts)).toList());
  }

  private static AssignmentFact said(
      int minute, AssignmentState state, Source source, @Nullable String reason) {
    return fact(minute, new Reached(state, reason), source);
  }

  private static AssignmentFact told(int minute, UUID message, MessageState state) {
    return fact(
        minute,
        new Told(Notice.ALERT, Channel.SMS, state, "Regu A", "0217000201", message),
        Source.SYSTEM);
  }

  private static AssignmentFact fact(int minute, Happening happening, Source source) {
    return new AssignmentFact(happening, at(minute), at(60), source, "x", "X");
  }

  private static Instant at(int minute) {
    return NOON.plusSeconds(60L * minute);
  }
}
