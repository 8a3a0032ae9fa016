package id.kentongan.message;

import id.kentongan.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Somebody who brings short messages to telephones. */
interface Gateway {

  /** Hands a message over, and waits for the answer some seconds at most. */
  Outcome submit(PhoneNumber to, String text);

  /** What the gateway made of it. */
  sealed interface Outcome {

    /**
     * It brings it.
     *
     * @param gatewayId by which it reports of it later, or null
     */
    record Accepted(@Nullable String gatewayId) implements Outcome {}

    /** It will not, however often it is asked. */
    record Refused(String why) implements Outcome {}

    /** It cannot be reached, or cannot do it now. */
    record Away(String why) implements Outcome {}
  }
}
