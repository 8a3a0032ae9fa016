package id.kentongan.geo.closure;

import id.kentongan.identity.Person;
import id.kentongan.live.Topic;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The closures in force, for who answers, sends and leads. */
@Component
class ClosureTopic implements Topic {

  static final String NAME = "closures";

  private final Closures closures;

  ClosureTopic(Closures closures) {
    this.closures = closures;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<View> viewFor(Person person) {
    return switch (person.role()) {
      case CALLTAKER, DISPATCHER, SUPERVISOR, LEADER -> Optional.of(View.FULL);
      default -> Optional.empty();
    };
  }

  @Override
  public List<Item> snapshot() {
    return closures.list().stream().<Item>map(Entry::new).toList();
  }

  /** One in force; it never changes. */
  record Entry(Closure closure) implements Item {

    @Override
    public String id() {
      return closure.id().toString();
    }

    @Override
    public Optional<Object> in(View view) {
      return Optional.of(closure);
    }
  }
}
