package id.kentongan.dispatch.plan;

import java.time.Instant;

/**
 * The plans as they were once in force.
 *
 * @param at when they were imported
 * @param by who imported them
 */
public record PlanVersion(long version, Instant at, String by, PlanBook book) {

  /** Without what they say. */
  public record Head(long version, Instant at, String by) {}
}
