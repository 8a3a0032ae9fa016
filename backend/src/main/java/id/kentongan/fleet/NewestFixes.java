package id.kentongan.fleet;

import id.kentongan.platform.NewestValues;
import id.kentongan.platform.NewestValues.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest fix of each unit, by the device's clock: what this node holds, and what all nodes
 * share. What is not in memory is read from the tracks once.
 */
@Component
class NewestFixes {

  private static final String NAME = "fixes";

  private final NewestValues shared;
  private final Tracks tracks;
  private final JsonMapper json;
  private final Map<CallSign, Fix> held = new ConcurrentHashMap<>();
  private volatile boolean loaded;

  NewestFixes(NewestValues shared, Tracks tracks, JsonMapper json) {
    this.shared = shared;
    this.tracks = tracks;
    this.json = json;
  }

  /** As this node knows it: what another one took meanwhile is known after the next sharing. */
  Optional<Fix> find(CallSign unit) {
    load();
    return Optional.ofNullable(held.get(unit));
  }

  /** An older one than is known changes nothing. */
  void offer(Fix fix) {
    held.merge(fix.unit(), fix, (known, next) -> next.at().isAfter(known.at()) ? next : known);
  }

  /** Tells these to the other nodes, and learns of newer ones of the same units. */
  void share(Collection<Fix> fixes) {
    if (!fixes.isEmpty()) {
      shared
          .put(
              NAME,
              fixes.stream().collect(Collectors.toMap(fix -> fix.unit().value(), this::value)))
          .values()
          .forEach(value -> offer(fix(value)));
    }
  }

  /** Of these units, on whichever node they came in. */
  Map<CallSign, Fix> of(Set<CallSign> units) {
    load();
    shared
        .find(NAME, units.stream().map(CallSign::value).toList())
        .values()
        .forEach(value -> offer(fix(value)));
    Map<CallSign, Fix> found = new HashMap<>(held);
    found.keySet().retainAll(units);
    return found;
  }

  /** Of all units, on whichever node they came in. */
  Map<CallSign, Fix> all() {
    load();
    shared.all(NAME).values().forEach(value -> offer(fix(value)));
    return Map.copyOf(held);
  }

  private synchronized void load() {
    if (!loaded) {
      tracks.newest().forEach(this::offer);
      shared.all(NAME).values().forEach(value -> offer(fix(value)));
      loaded = true;
    }
  }

  private Value value(Fix fix) {
    return new Value(fix.at().toEpochMilli(), json.writeValueAsString(fix));
  }

  private Fix fix(Value value) {
    return json.readValue(value.text(), Fix.class);
  }
}
