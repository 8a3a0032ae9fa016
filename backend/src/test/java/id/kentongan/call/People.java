package id.kentongan.call;

import id.kentongan.identity.Person;
import id.kentongan.identity.Role;

/** Who works in the room of the tests. */
final class People {

  static final Person CALL_TAKER = new Person("calltaker-1", "Siti", Role.CALLTAKER);
  static final Person OTHER_CALL_TAKER = new Person("calltaker-2", "Agus", Role.CALLTAKER);
  static final Person SUPERVISOR = new Person("supervisor-1", "Rini", Role.SUPERVISOR);

  private People() {}
}
