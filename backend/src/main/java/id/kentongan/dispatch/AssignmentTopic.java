package id.kentongan.dispatch;

import id.kentongan.identity.Person;
import id.kentongan.live.Topic;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is sent where: what is not over, what asks for somebody else, what was over just now. */
@Component
class AssignmentTopic implements Topic {

  static final String NAME = "assignments";

  private final AssignmentRecords records;
  private final AssignmentSight sight;

  AssignmentTopic(AssignmentRecords records, AssignmentSight sight) {
    this.records = records;
    this.sight = sight;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<View> viewFor(Person person) {
    return AssignmentSight.of(person);
  }

  @Override
  public List<View> views() {
    return sight.views();
  }

  @Override
  public List<Item> snapshot() {
    return records.onScreens().stream().<Item>map(Entry::new).toList();
  }

  /** An assignment on the screens. */
  record Entry(AssignmentRow row) implements Item {

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
      return AssignmentSight.shows(view, row.agency())
          ? Optional.of(AssignmentView.of(row))
          : Optional.empty();
    }
  }
}
