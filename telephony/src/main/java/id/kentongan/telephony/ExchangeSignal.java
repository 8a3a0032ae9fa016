package id.kentongan.telephony;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the exchange tells us, as a claim: it happened at {@link #at()} by the exchange's clock.
 *
 * <p>Claims about a call come twice: live over AMI, and from the CEL file that the exchange keeps
 * by itself. Both carry the same {@link AboutCall#key()}, so that a claim is never taken for two,
 * and they may come late, repeated or out of order.
 */
public sealed interface ExchangeSignal {

  Instant at();

  /** A claim about one call. */
  sealed interface AboutCall extends ExchangeSignal {

    ExchangeCallId call();

    /** The same for the same claim from whichever source; unique over all claims. */
    String key();
  }

  /**
   * A claim about a call at a position; {@code leg} is the exchange's name of that telephone leg.
   */
  sealed interface AboutLeg extends AboutCall {

    String leg();

    /** The position's name, e.g. {@code pos-01}. */
    String position();
  }

  /**
   * A caller came in by a trunk.
   *
   * @param number as the caller's side sent it but without control characters, at most 100
   *     characters, not checked; null if withheld
   * @param displayName as the caller's side sent it, hostile, at most 200 characters
   * @param dialled what was dialled: {@code 112} or {@code sos}
   */
  record CallOffered(
      Instant at,
      String key,
      ExchangeCallId call,
      @Nullable String number,
      @Nullable String displayName,
      String trunk,
      String dialled)
      implements AboutCall {}

  /**
   * The caller's side sent a location (PIDF-LO, RFC 5491) in the INVITE.
   *
   * @param fields what the exchange read, by its own names and not checked: {@code format} ({@code
   *     GML}, {@code civicAddress} or {@code URI}), {@code location}, {@code confidence}, {@code
   *     method}, {@code source}
   */
  record CallLocated(Instant at, String key, ExchangeCallId call, Map<String, String> fields)
      implements AboutCall {}

  /**
   * The recording of the call began.
   *
   * @param file name of the raw recording within the exchange's recording directory, no path
   */
  record RecordingStarted(Instant at, String key, ExchangeCallId call, String file)
      implements AboutCall {}

  /** A position's telephone rings for this call. */
  record LegRinging(Instant at, String key, ExchangeCallId call, String leg, String position)
      implements AboutLeg {}

  /**
   * Caller and position hear each other; also a leg that took the place of another (RFC 3891). May
   * come twice for one leg.
   */
  record LegConnected(Instant at, String key, ExchangeCallId call, String leg, String position)
      implements AboutLeg {}

  /** The position put the caller on hold. */
  record LegHeld(Instant at, String key, ExchangeCallId call, String leg, String position)
      implements AboutLeg {}

  /** The position took the caller off hold. */
  record LegResumed(Instant at, String key, ExchangeCallId call, String leg, String position)
      implements AboutLeg {}

  /**
   * The caller pressed a key. The exchange's log has nothing of it: what nobody followed is lost.
   *
   * @param digit {@code 0} to {@code 9}, {@code A} to {@code D}, {@code *} or {@code #}
   */
  record KeyPressed(Instant at, String key, ExchangeCallId call, char digit) implements AboutCall {}

  /** That leg is gone: it rang in vain, was replaced, was hung up or died. */
  record LegEnded(Instant at, String key, ExchangeCallId call, String leg, String position)
      implements AboutLeg {}

  /**
   * The leg of an answered call died; the caller is in the queue again, first in line. Comes a
   * moment before the {@link LegEnded} of the leg that died.
   */
  record CallRequeued(Instant at, String key, ExchangeCallId call) implements AboutCall {}

  /** The caller's leg ended. */
  record CallEnded(Instant at, String key, ExchangeCallId call, EndCause cause)
      implements AboutCall {}

  /** Who ended a call. */
  enum EndCause {
    /** The caller's side hung up or vanished. */
    CALLER,
    /** The position hung up. */
    POSITION,
    /** The exchange could not take the call into its queue. */
    OVERFLOW
  }

  /** What the exchange says of a position's telephone. */
  record PositionReported(
      Instant at,
      String position,
      TelephoneState telephone,
      boolean paused,
      @Nullable String reason)
      implements ExchangeSignal {}

  /** State of a position's telephone at the exchange. */
  enum TelephoneState {
    /** Not registered: cannot ring. */
    UNREACHABLE,
    IDLE,
    RINGING,
    IN_USE,
    ON_HOLD
  }

  /** Somebody who is neither trunk nor position knocked, and was turned away. */
  record StrangerRefused(Instant at, String remoteAddress, String account)
      implements ExchangeSignal {}

  /**
   * The link to the exchange stands (again). Everything live is in the snapshot; what was missed
   * meanwhile is in the CEL file and must be read before the snapshot is compared.
   */
  record LinkEstablished(Instant at, ExchangeSnapshot snapshot) implements ExchangeSignal {}

  /** The link to the exchange is gone; calls go on without us. */
  record LinkLost(Instant at, String reason) implements ExchangeSignal {}

  /** The queue between link and listener was full; a resync ({@link LinkEstablished}) follows. */
  record SignalsOverflowed(Instant at, long dropped) implements ExchangeSignal {}
}
