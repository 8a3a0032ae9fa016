package id.kentongan.call;

import id.kentongan.identity.Person;
import java.util.List;
import java.util.UUID;

/** Knows from whom it is to be kept what came of a call. */
public interface CallSecrets {

  /** Whether this person works on each of these incidents that is restricted. */
  boolean mayKnow(List<UUID> incidents, Person person);
}
