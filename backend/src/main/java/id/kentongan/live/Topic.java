package id.kentongan.live;

import id.kentongan.identity.Person;
import java.util.List;
import java.util.Optional;

/** Something that screens watch: a set of items that change. One bean a topic. */
public interface Topic {

  /** As in the protocol, e.g. {@code calls}. */
  String name();

  /** What this person may see of it; empty: nothing, the subscription is refused. */
  Optional<View> viewFor(Person person);

  /** Every item as it is in the database now. */
  List<Item> snapshot();

  /**
   * What a group of people may see; each change is encoded once per view, however many look.
   *
   * @param name e.g. {@code full}, {@code masked}; part of sequence and epoch
   */
  record View(String name) {

    public static final View FULL = new View("full");
  }

  /** One thing that a topic shows. */
  interface Item {

    String id();

    /** The item in its HTTP shape as this view shows it, or empty if it does not show it. */
    Optional<Object> in(View view);
  }
}
