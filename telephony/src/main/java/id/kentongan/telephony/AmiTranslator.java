package id.kentongan.telephony;

import id.kentongan.telephony.ExchangeSignal.AboutLeg;
import id.kentongan.telephony.ExchangeSignal.KeyPressed;
import id.kentongan.telephony.ExchangeSignal.LegHeld;
import id.kentongan.telephony.ExchangeSignal.LegResumed;
import id.kentongan.telephony.ExchangeSignal.PositionReported;
import id.kentongan.telephony.ExchangeSignal.StrangerRefused;
import id.kentongan.telephony.ExchangeSignal.TelephoneState;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.asteriskjava.manager.event.AbstractHoldEvent;
import org.asteriskjava.manager.event.CelEvent;
import org.asteriskjava.manager.event.ChallengeResponseFailedEvent;
import org.asteriskjava.manager.event.DtmfEndEvent;
import org.asteriskjava.manager.event.FailedACLEvent;
import org.asteriskjava.manager.event.HoldEvent;
import org.asteriskjava.manager.event.InvalidAccountId;
import org.asteriskjava.manager.event.InvalidPasswordEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.QueueMemberPauseEvent;
import org.jspecify.annotations.Nullable;

/** Turns live events into signals; those of the channel event log by {@link CelTranslator}. */
final class AmiTranslator {

  private static final int REASON_LIMIT = 80;
  private static final int ACCOUNT_LIMIT = 100;
  private static final String TELEPHONE_SERVICE = "PJSIP";

  private final Clock clock;
  private final CallersKeys keys = new CallersKeys();

  AmiTranslator(Clock clock) {
    this.clock = clock;
  }

  /** Whether an event may say something to us. Costs nothing. */
  static boolean isOfUse(ManagerEvent event) {
    return event instanceof CelEvent
        || event instanceof AbstractHoldEvent
        || event instanceof DtmfEndEvent
        || event instanceof QueueMemberEvent
        || event instanceof QueueMemberPauseEvent
        || event instanceof InvalidAccountId
        || event instanceof FailedACLEvent
        || event instanceof ChallengeResponseFailedEvent
        || event instanceof InvalidPasswordEvent;
  }

  /** The signal in an event, or empty if it says nothing to us. */
  Optional<? extends ExchangeSignal> translate(ManagerEvent event) {
    return switch (event) {
      case CelEvent cel -> CelRecord.ofEvent(cel).flatMap(CelTranslator::translate);
      case AbstractHoldEvent hold -> hold(hold);
      case DtmfEndEvent pressed -> key(pressed);
      case QueueMemberEvent member -> position(member);
      case QueueMemberPauseEvent pause -> position(pause);
      case InvalidAccountId e ->
          stranger(e, e.getService(), e.getRemoteAddress(), e.getAccountId());
      case FailedACLEvent e -> stranger(e, e.getService(), e.getRemoteAddress(), e.getAccountId());
      case ChallengeResponseFailedEvent e ->
          stranger(e, e.getService(), e.getRemoteAddress(), e.getAccountId());
      case InvalidPasswordEvent e ->
          stranger(e, e.getService(), e.getRemoteAddress(), e.getAccountId());
      default -> Optional.empty();
    };
  }

  /** What an event of the queue says of a position. */
  Optional<PositionReported> position(ManagerEvent event) {
    return switch (event) {
      case QueueMemberEvent e when Channels.QUEUE.equals(e.getQueue()) ->
          position(e, name(e), e.getStatus(), e.getPaused(), e.getPausedreason());
      case QueueMemberPauseEvent e when Channels.QUEUE.equals(e.getQueue()) ->
          position(e, e.getMemberName(), e.getStatus(), e.getPaused(), e.getPausedreason());
      default -> Optional.empty();
    };
  }

  /** The list of members calls it otherwise than the change of a member. */
  @SuppressWarnings("deprecation")
  private static @Nullable String name(QueueMemberEvent event) {
    return event.getName() == null ? event.getMemberName() : event.getName();
  }

  private Optional<PositionReported> position(
      ManagerEvent event,
      @Nullable String position,
      @Nullable Integer status,
      @Nullable Boolean paused,
      @Nullable String reason) {
    if (position == null || !Channels.isPosition(position)) {
      return Optional.empty();
    }
    return Optional.of(
        new PositionReported(
            at(event),
            position,
            telephone(status),
            Boolean.TRUE.equals(paused),
            CallersText.boundedOrNull(text(reason), REASON_LIMIT)));
  }

  /** Numbers of Asterisk's {@code enum ast_device_state}. */
  private static TelephoneState telephone(@Nullable Integer status) {
    return switch (status) {
      case 1 -> TelephoneState.IDLE;
      case 2, 3, 7 -> TelephoneState.IN_USE;
      case 6 -> TelephoneState.RINGING;
      case 8 -> TelephoneState.ON_HOLD;
      case null, default -> TelephoneState.UNREACHABLE;
    };
  }

  private Optional<AboutLeg> hold(AbstractHoldEvent event) {
    return hold(
        event instanceof HoldEvent,
        at(event),
        text(event.getChannel()),
        text(event.getUniqueId()),
        text(event.getLinkedId()));
  }

  /** What it says of a call that a position's leg is held or not; empty if it is no leg of one. */
  static Optional<AboutLeg> hold(
      boolean held, Instant at, String channel, String leg, String call) {
    Optional<String> position = Channels.position(channel);
    if (position.isEmpty() || leg.equals(call) || !ExchangeCallId.isValid(call)) {
      return Optional.empty();
    }
    ExchangeCallId id = new ExchangeCallId(call);
    return Optional.of(
        held
            ? new LegHeld(at, leg + "|HOLD|" + at, id, leg, position.get())
            : new LegResumed(at, leg + "|UNHOLD|" + at, id, leg, position.get()));
  }

  /** What a caller sends, not what is sent on to the position. */
  private Optional<KeyPressed> key(DtmfEndEvent event) {
    String call = text(event.getLinkedId());
    String digit = text(event.getDigit());
    boolean fromCaller =
        Channels.isCaller(text(event.getChannel()))
            && text(event.getUniqueId()).equals(call)
            && "Received".equals(event.getDirection());
    if (!fromCaller || !ExchangeCallId.isValid(call) || !digit.matches("[0-9A-D*#]")) {
      return Optional.empty();
    }
    Instant at = at(event);
    return keys.pressed(
        new KeyPressed(at, call + "|KEY|" + at, new ExchangeCallId(call), digit.charAt(0)));
  }

  private Optional<StrangerRefused> stranger(
      ManagerEvent event,
      @Nullable String service,
      @Nullable String remoteAddress,
      @Nullable String account) {
    if (!TELEPHONE_SERVICE.equals(service)) {
      return Optional.empty();
    }
    return Optional.of(
        new StrangerRefused(
            at(event),
            address(text(remoteAddress)),
            CallersText.bounded(text(account), ACCOUNT_LIMIT)));
  }

  /** The address in Asterisk's {@code IPV4/UDP/192.0.2.1/5060}. */
  private static String address(String remote) {
    String[] parts = remote.split("/", -1);
    return CallersText.bounded(parts.length == 4 ? parts[2] : remote, ACCOUNT_LIMIT);
  }

  private Instant at(ManagerEvent event) {
    Double seconds = event.getTimestamp();
    return seconds == null ? clock.instant() : instant(seconds);
  }

  /** Unix time with microseconds as a fraction, as AMI writes it. */
  static Instant instant(double seconds) {
    long micros = Math.round(seconds * 1e6);
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
