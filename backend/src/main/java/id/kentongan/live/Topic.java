package id.kentongan.live;

import id.kentongan.identity.Person;
import java.util.List;
import java.util.Optional;

/** Something that screens watch: a set of items that change. One bean a topic. */
public interface Topic {

  /** As in the protocol, e.g. {@code calls}. */
  String name();

  /** What this person may see of it, one of {@link #views}; empty: nothing, it is refused. */
  Optional<View> viewFor(Person person);

  /** What a screen on a wall may see of it: nothing of which anybody's name could be told. */
  default Optional<View> viewForWalls() {
    return Optional.empty();
  }

  /** Every view that there is: a change is encoded once for each, whether somebody looks or not. */
  default List<View> views() {
    return List.of(View.FULL);
  }

  /** Whether only the newest state of an item counts: a slow reader may then skip steps. */
  default boolean newestWins() {
    return false;
  }

  /**
   * Every item as it is in the database now. It is asked again when a load failed and after each
   * break, on a thread where it may wait.
   */
  List<Item> snapshot();

  /**
   * What a group of people may see; each change is encoded once per view, however many look.
   *
   * @param name e.g. {@code full}, {@code masked}; part of sequence and epoch
   */
  record View(String name) {

    public static final View FULL = new View("full");
  }

  /** One thing that a topic shows. Immutable: it is read on another thread. */
  interface Item {

    String id();

    /**
     * Grows with each change of this item, so that two nodes that hand in two changes in the wrong
     * order do no harm: an older one that comes later is passed over. 0: whatever comes last holds.
     */
    default long version() {
      return 0;
    }

    /** The item in its HTTP shape as this view shows it, or empty if it does not show it. */
    Optional<Object> in(View view);
  }
}
