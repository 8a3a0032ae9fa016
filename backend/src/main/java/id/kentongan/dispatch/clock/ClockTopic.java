package id.kentongan.dispatch.clock;

import id.kentongan.identity.Person;
import id.kentongan.live.Topic;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks that run, for who sends and who leads the room. */
@Component
class ClockTopic implements Topic {

  static final String NAME = "clocks";

  private final ClockRecords records;

  ClockTopic(ClockRecords records) {
    this.records = records;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<View> viewFor(Person person) {
    return switch (person.role()) {
      case DISPATCHER, SUPERVISOR -> Optional.of(View.FULL);
      default -> Optional.empty();
    };
  }

  @Override
  public List<Item> snapshot() {
    return records.running().stream().<Item>map(Entry::new).toList();
  }

  /** A clock that runs. */
  record Entry(RunningClock clock) implements Item {

    @Override
    public String id() {
      return clock.id().toString();
    }

    @Override
    public long version() {
      return clock.version();
    }

    @Override
    public Optional<Object> in(View view) {
      return Optional.of(ClockView.of(clock));
    }
  }
}
