package id.kentongan.call;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.call.PositionRecords.Occupant;
import id.kentongan.call.PositionRecords.Pause;
import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.platform.ProblemException;
import id.kentongan.telephony.Exchange;
import id.kentongan.telephony.ExchangeUnavailable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The positions of the room: who sits where, and who pauses.
 *
 * <p>Somebody sits at one position at most, at a position sits one at most. A supervisor may free a
 * seat and end a pause.
 */
@Service
public class Positions {

  private static final Logger LOG = LoggerFactory.getLogger(Positions.class);

  private final PositionBoard board;
  private final PositionRecords records;
  private final Exchange exchange;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Positions(
      PositionBoard board,
      PositionRecords records,
      Exchange exchange,
      AuditTrail audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.board = board;
    this.records = records;
    this.exchange = exchange;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  public List<PositionView> list() {
    return board.list();
  }

  /**
   * @throws ProblemException 404
   */
  public PositionView get(String id) {
    return board
        .find(id)
        .orElseThrow(
            () -> new ProblemException(HttpStatus.NOT_FOUND, "unknown-position", Map.of("id", id)));
  }

  /** Where this person sits. */
  public Optional<String> seatOf(String username) {
    return records.seatOf(username).map(Occupant::position);
  }

  /**
   * Sits down; gets up elsewhere. Who sits there already sits down anew: the screen that sat there
   * sees by {@code seatedAt} that another one took over.
   *
   * @throws ProblemException 404; 409 with the position as it is, if somebody else sits there
   */
  public PositionView sitDown(String id, Person person) {
    get(id);
    transaction.executeWithoutResult(_ -> {
      records.lockSeats();
      Optional<Occupant> holder = records.occupant(id);
      if (holder.isPresent() && !isHeldBy(person, holder.get())) {
        throw taken(holder.get());
      }
      records.seatOf(person.username()).ifPresent(seat -> leave(seat, person));
      records.sitDown(new Occupant(id, person.username(), person.name(), clock.instant()));
      record(person, "position.occupied", id, Map.of());
      events.publishEvent(new PositionChanged(id));
    });
    return get(id);
  }

  /**
   * Gets up; an empty seat stays empty.
   *
   * @throws ProblemException 404; 409 if somebody else sits there and this is no supervisor
   */
  public void getUp(String id, Person person) {
    get(id);
    transaction.executeWithoutResult(_ -> {
      records.lockSeats();
      records
          .occupant(id)
          .ifPresent(holder -> {
            if (!isHeldBy(person, holder) && person.role() != Role.SUPERVISOR) {
              throw taken(holder);
            }
            leave(holder, person);
          });
    });
    if (records.pauses().containsKey(id)) {
      endPause(id, person);
      unpauseNowOrLater(id);
    }
  }

  private void unpauseNowOrLater(String id) {
    try {
      exchange.unpause(id);
    } catch (ExchangeUnavailable away) {
      LOG.info("{} is unpaused when the exchange is back: {}", id, away.getMessage());
    }
  }

  /**
   * The queue offers this position no calls until {@link #resume}.
   *
   * @throws ProblemException 404; 409 if the person does not sit there; 503 if the exchange is away
   */
  public PositionView pause(String id, String reason, Person person) {
    requireHolderOrSupervisor(id, person);
    ask(() -> exchange.pause(id, reason));
    transaction.executeWithoutResult(_ -> {
      records.pause(new Pause(id, reason, clock.instant()));
      record(person, "position.paused", id, Map.of("reason", reason));
      events.publishEvent(new PositionChanged(id));
    });
    return get(id);
  }

  /**
   * @throws ProblemException as {@link #pause}
   */
  public PositionView resume(String id, Person person) {
    requireHolderOrSupervisor(id, person);
    ask(() -> exchange.unpause(id));
    endPause(id, person);
    return get(id);
  }

  private void endPause(String id, Person person) {
    transaction.executeWithoutResult(_ -> {
      if (records.unpause(id)) {
        record(person, "position.resumed", id, Map.of());
        events.publishEvent(new PositionChanged(id));
      }
    });
  }

  private void leave(Occupant holder, Person by) {
    records.getUp(holder.position(), clock.instant());
    record(by, "position.left", holder.position(), Map.of("holder", holder.username()));
    events.publishEvent(new PositionChanged(holder.position()));
  }

  private void requireHolderOrSupervisor(String id, Person person) {
    PositionView position = get(id);
    Optional<Occupant> holder = records.occupant(id);
    if (person.role() == Role.SUPERVISOR
        || holder.filter(each -> isHeldBy(person, each)).isPresent()) {
      return;
    }
    throw holder
        .map(this::taken)
        .orElseGet(() ->
            new ProblemException(
                HttpStatus.CONFLICT, "position-not-yours", Map.of("position", id), position));
  }

  private static void ask(Runnable request) {
    try {
      request.run();
    } catch (ExchangeUnavailable e) {
      throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "exchange-unavailable", Map.of());
    }
  }

  private void record(Person person, String action, String id, Map<String, String> details) {
    audit.record(new AuditEntry(person.username(), action, "position:" + id, details));
  }

  private static boolean isHeldBy(Person person, Occupant holder) {
    return holder.username().equals(person.username());
  }

  private ProblemException taken(Occupant holder) {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "position-taken",
        Map.of("position", holder.position(), "holder", holder.name()),
        get(holder.position()));
  }
}
