package id.kentongan.telephony;

import id.kentongan.telephony.ExchangeSignal.AboutLeg;
import id.kentongan.telephony.ExchangeSignal.PositionReported;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.CoreStatusAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.response.CoreStatusResponse;

/** Asks the exchange how it stands, in as many questions as that takes. */
final class AmiSnapshots {

  /** Whether the telephone at the other end of a channel holds it: 1, else 0. */
  private static final String HELD = "CHANNEL(rtp,hold)";

  private static final String UP = "Up";

  private final AmiConnection asking;
  private final AmiTranslator translator;

  AmiSnapshots(AmiConnection asking, AmiTranslator translator) {
    this.asking = asking;
    this.translator = translator;
  }

  /**
   * @throws ExchangeUnavailable if the exchange did not tell everything in time
   */
  ExchangeSnapshot take() {
    Instant at = asking.ping();
    Instant startedAt = startedAt();
    List<CoreShowChannelEvent> channels = channels();
    return new ExchangeSnapshot(
        at,
        startedAt,
        channels.stream()
            .flatMap(channel -> call(channel).stream())
            .collect(Collectors.toUnmodifiableSet()),
        channels.stream().flatMap(channel -> leg(channel, at).stream()).toList(),
        positions());
  }

  private Instant startedAt() {
    CoreStatusResponse status =
        (CoreStatusResponse) asking.ask(new CoreStatusAction(), AmiConnection.ANSWER_WITHIN);
    return status.getCoreStartupDateTimeAsDate(TimeZone.getTimeZone("UTC")).toInstant();
  }

  private List<CoreShowChannelEvent> channels() {
    return asking.list(new CoreShowChannelsAction()).stream()
        .filter(CoreShowChannelEvent.class::isInstance)
        .map(CoreShowChannelEvent.class::cast)
        .filter(channel -> channel.getChannel() != null && channel.getLinkedid() != null)
        .toList();
  }

  private List<PositionReported> positions() {
    return asking.list(new QueueStatusAction()).stream()
        .filter(QueueMemberEvent.class::isInstance)
        .flatMap(event -> translator.position(event).stream())
        .toList();
  }

  /** The call of a caller's own channel; the legs of a call come and go without it. */
  private static Optional<ExchangeCallId> call(CoreShowChannelEvent channel) {
    return channel.getLinkedid().equals(channel.getUniqueid())
            && Channels.isCaller(channel.getChannel())
            && ExchangeCallId.isValid(channel.getLinkedid())
        ? Optional.of(new ExchangeCallId(channel.getLinkedid()))
        : Optional.empty();
  }

  /** Only a position's own channel is asked: of any other the question is an error in the log. */
  private Optional<AboutLeg> leg(CoreShowChannelEvent channel, Instant at) {
    return UP.equals(channel.getChannelStateDesc())
            && Channels.position(channel.getChannel()).isPresent()
        ? asking
            .read(channel.getChannel(), HELD)
            .flatMap(held ->
                AmiTranslator.hold(
                    held.equals("1"),
                    at,
                    channel.getChannel(),
                    channel.getUniqueid(),
                    channel.getLinkedid()))
        : Optional.empty();
  }
}
