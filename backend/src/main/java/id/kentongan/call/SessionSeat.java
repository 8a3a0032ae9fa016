package id.kentongan.call;

import id.kentongan.identity.Person;
import id.kentongan.identity.SessionPosition;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a person's sessions where that person sits. */
@Component
class SessionSeat implements SessionPosition {

  private final Positions positions;

  SessionSeat(Positions positions) {
    this.positions = positions;
  }

  @Override
  public Optional<String> of(Person person) {
    return positions.seatOf(person.username());
  }
}
