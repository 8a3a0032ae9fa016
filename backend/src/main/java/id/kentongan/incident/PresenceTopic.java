package id.kentongan.incident;

import id.kentongan.identity.Person;
import id.kentongan.live.Topic;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has which incident open, for those who write incidents. */
@Component
class PresenceTopic implements Topic {

  static final String NAME = "presence";

  private final PresenceRecords presences;
  private final Clock clock;

  PresenceTopic(PresenceRecords presences, Clock clock) {
    this.presences = presences;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<View> viewFor(Person person) {
    return IncidentSight.of(person).filter(View.FULL::equals);
  }

  @Override
  public List<Item> snapshot() {
    return presences.all(clock.instant()).stream().<Item>map(Entry::new).toList();
  }

  /** An incident that somebody has open. */
  record Entry(PresenceView presence) implements Item {

    @Override
    public String id() {
      return presence.id().toString();
    }

    @Override
    public Optional<Object> in(View view) {
      return Optional.of(presence);
    }
  }
}
