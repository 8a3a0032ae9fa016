package id.kentongan.incident;

import id.kentongan.identity.Person;
import id.kentongan.live.Topic;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The incidents that concern the room now: those that are not closed, or were just now. */
@Component
class IncidentTopic implements Topic {

  static final String NAME = "incidents";

  private final IncidentRecords records;

  IncidentTopic(IncidentRecords records) {
    this.records = records;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<View> viewFor(Person person) {
    return IncidentSight.of(person);
  }

  @Override
  public Optional<View> viewForWalls() {
    return Optional.of(IncidentSight.WALL);
  }

  @Override
  public List<View> views() {
    return IncidentSight.VIEWS;
  }

  @Override
  public List<Item> snapshot() {
    return records.onScreens().stream().<Item>map(Entry::new).toList();
  }

  /** An incident on the screens. */
  record Entry(IncidentRow row) implements Item {

    @Override
    public String id() {
      return row.id().toString();
    }

    @Override
    public long version() {
      return row.version();
    }

    @Override
    public Optional<Object> in(View view) {
      return view.equals(IncidentSight.WALL)
          ? WallIncident.of(row).map(shown -> shown)
          : IncidentSight.show(row, view).map(shown -> shown);
    }
  }
}
