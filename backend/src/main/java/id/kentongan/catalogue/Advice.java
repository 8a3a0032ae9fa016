package id.kentongan.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read out to a caller.
 *
 * @param kind {@code general}, or {@code medical} and {@code electrical}, which are examples until
 *     somebody approves them
 * @param only after these answers, all of them, each as {@code question=answer} of the same card;
 *     none: always
 */
public record Advice(Wording say, String kind, List<String> only, @Nullable Approval approved) {

  public Advice {
    only = List.copyOf(only);
  }

  /**
   * That it may be said.
   *
   * @param by who answers for it
   * @param on ISO date
   */
  public record Approval(String by, String on) {}
}
