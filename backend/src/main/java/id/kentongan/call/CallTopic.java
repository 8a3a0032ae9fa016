package id.kentongan.call;

import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.live.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The calls that concern the room now; see {@link Retention}. Who may see the whole of a restricted
 * one asks for it by itself.
 */
@Component
class CallTopic implements Topic {

  static final String NAME = "calls";

  private static final Set<Role> READERS = Set.of(Role.CALLTAKER, Role.DISPATCHER, Role.SUPERVISOR);

  private final CallRecords records;
  private final CallViews views;

  CallTopic(CallRecords records, CallViews views) {
    this.records = records;
    this.views = views;
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
    List<CallRow> rows = records.onScreens();
    List<CallView> shown = views.of(rows);
    return java.util.stream.IntStream.range(0, rows.size())
        .<Item>mapToObj(index -> new Entry(shown.get(index), rows.get(index).version()))
        .toList();
  }

  /** A call on the screens. */
  record Entry(CallView call, long version) implements Item {

    @Override
    public String id() {
      return call.id().toString();
    }

    @Override
    public Optional<Object> in(View view) {
      return Optional.of(call.shown());
    }
  }
}
