package id.kentongan.live;

import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A topic whose database is a map: full for supervisors, masked for leaders, closed to others. */
record Things(String name, boolean newestWins, Map<String, Thing> database) implements Topic {

  Things(String name, boolean newestWins) {
    this(name, newestWins, new ConcurrentHashMap<>());
  }

  @Override
  public Optional<View> viewFor(Person person) {
    return switch (person.role()) {
      case Role.SUPERVISOR -> Optional.of(View.FULL);
      case Role.LEADER -> Optional.of(Thing.MASKED);
      default -> Optional.empty();
    };
  }

  @Override
  public List<View> views() {
    return List.of(View.FULL, Thing.MASKED);
  }

  @Override
  public List<Item> snapshot() {
    return List.copyOf(database.values());
  }
}
