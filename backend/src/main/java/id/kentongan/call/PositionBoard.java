package id.kentongan.call;

import id.kentongan.call.PositionPlan.Seat;
import id.kentongan.call.PositionRecords.Occupant;
import id.kentongan.call.PositionRecords.Pause;
import id.kentongan.call.PositionRecords.Telephone;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Derives what each position does from what is stored about it and from the calls on the screens.
 *
 * <p>The first that holds: busy, ringing, offline, paused, wrapUp, ready.
 */
@Component
class PositionBoard {

  private final PositionPlan plan;
  private final PositionRecords records;
  private final CallRecords calls;

  PositionBoard(PositionPlan plan, PositionRecords records, CallRecords calls) {
    this.plan = plan;
    this.records = records;
    this.calls = calls;
  }

  List<PositionView> list() {
    return views(plan.seats(), calls.onScreens());
  }

  /** Those of some ids; reads no more calls than theirs, however many are on the screens. */
  List<PositionView> list(Set<String> ids) {
    return views(
        plan.seats().stream().filter(seat -> ids.contains(seat.id())).toList(),
        calls.onScreensAt(ids));
  }

  Optional<PositionView> find(String id) {
    return list(Set.of(id)).stream().findFirst();
  }

  private List<PositionView> views(List<Seat> seats, List<CallRow> onScreens) {
    Map<String, Occupant> occupants = records.occupants();
    Map<String, Pause> pauses = records.pauses();
    Map<String, Telephone> telephones = records.telephones();
    return seats.stream()
        .map(seat ->
            new Standing(
                    seat,
                    occupants.get(seat.id()),
                    pauses.get(seat.id()),
                    telephones.get(seat.id()),
                    onScreens)
                .view())
        .toList();
  }

  /** All that is known of one position. */
  record Standing(
      Seat seat,
      @Nullable Occupant occupant,
      @Nullable Pause pause,
      @Nullable Telephone telephone,
      List<CallRow> calls) {

    PositionView view() {
      Optional<CallRow> spoken = at(CallState.ACTIVE, CallState.HELD).findFirst();
      Optional<CallRow> ringing =
          calls.stream().filter(call -> call.standing().ringing().contains(seat.id())).findFirst();
      if (spoken.isPresent()) {
        return view(PositionState.BUSY, spoken.get(), spoken.get().standing().positionSince());
      } else if (ringing.isPresent()) {
        return view(PositionState.RINGING, ringing.get(), ringing.get().standing().positionSince());
      }
      return idle();
    }

    private PositionView idle() {
      Telephone known = telephone;
      Optional<CallRow> last =
          at(CallState.ENDED).max(Comparator.comparing(call -> call.standing().lastFactAt()));
      if (known == null || !known.registered()) {
        return view(PositionState.OFFLINE, null, known == null ? null : known.since());
      } else if (pause != null) {
        return view(PositionState.PAUSED, null, pause.since());
      } else if (last.isPresent()) {
        return view(PositionState.WRAP_UP, null, last.get().standing().endedAt());
      }
      return view(PositionState.READY, null, latest(known, occupant));
    }

    private static @Nullable Instant latest(Telephone telephone, @Nullable Occupant occupant) {
      return occupant != null && occupant.since().isAfter(telephone.since())
          ? occupant.since()
          : telephone.since();
    }

    private Stream<CallRow> at(CallState... states) {
      return calls.stream()
          .filter(call -> List.of(states).contains(call.standing().state()))
          .filter(call -> Objects.equals(call.standing().position(), seat.id()))
          .filter(call ->
              call.standing().state() != CallState.ENDED
                  || call.standing().outcome() == CallOutcome.ANSWERED);
    }

    private PositionView view(
        PositionState state, @Nullable CallRow call, @Nullable Instant since) {
      return new PositionView(
          seat.id(),
          seat.extension(),
          seat.name(),
          state,
          occupant == null ? null : occupant.username(),
          occupant == null ? null : occupant.name(),
          occupant == null ? null : occupant.since(),
          call == null ? null : call.id(),
          telephone != null && telephone.registered(),
          pause == null ? null : pause.reason(),
          since);
    }
  }
}
