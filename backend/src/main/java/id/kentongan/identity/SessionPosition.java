package id.kentongan.identity;

import java.util.Optional;

/** Where somebody sits, told by the module that knows. */
public interface SessionPosition {

  /** The position that this person holds, e.g. {@code pos-01}. */
  Optional<String> of(Person person);
}
