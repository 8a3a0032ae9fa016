package id.kentongan.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What is read out to a caller.
 *
 * @param kind {@code general}, or {@code medical} and {@code electrical}, which are examples until
 *     somebody approves them
 * @param only after an answer, as {@code question=answer} of the same card, or null
 */
public record Advice(Wording say, String kind, @Nullable String only, @Nullable Approval approved) {

  /**
   * That it may be said.
   *
   * @param by who answers for it
   * @param on ISO date
   */
  public record Approval(String by, String on) {}
}
