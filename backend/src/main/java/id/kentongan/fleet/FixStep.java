package id.kentongan.fleet;

/**
 * One step on the way of a fix. All steps are asked on one thread, one fix after the other, in
 * groups of those that came at the same time.
 */
interface FixStep {

  /**
   * @return the fix as this step judges it
   */
  JudgedFix take(JudgedFix fix);

  /**
   * Every fix of the group was taken. What costs a way to somewhere else is done here, once for all
   * of them; if it throws, nobody is told that the group was accepted, and its devices send again.
   */
  default void endGroup() {}
}
