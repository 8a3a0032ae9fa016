package id.kentongan.call;

import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.live.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The positions of the room. */
@Component
class PositionTopic implements Topic {

  static final String NAME = "positions";

  private static final Set<Role> READERS = Set.of(Role.CALLTAKER, Role.SUPERVISOR);

  private final PositionBoard board;

  PositionTopic(PositionBoard board) {
    this.board = board;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<View> viewFor(Person person) {
    return READERS.contains(person.role()) ? Optional.of(View.FULL) : Optional.empty();
  }

  @Override
  public List<Item> snapshot() {
    return board.list().stream().<Item>map(Entry::new).toList();
  }

  /** A position. */
  record Entry(PositionView position) implements Item {

    @Override
    public String id() {
      return position.id();
    }

    @Override
    public Optional<Object> in(View view) {
      return Optional.of(position);
    }
  }
}
