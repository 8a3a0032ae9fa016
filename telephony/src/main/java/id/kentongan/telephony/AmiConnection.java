package id.kentongan.telephony;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.ManagerEventListener;
import org.asteriskjava.manager.ResponseEvents;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.asteriskjava.manager.response.PingResponse;
import org.jspecify.annotations.Nullable;

/**
 * One AMI connection, used until it breaks and then thrown away: asterisk-java's own way to connect
 * again would depend on an event that its full queue drops.
 */
final class AmiConnection implements Closeable {

  /** For connecting, for each step of the login and for every answer. */
  static final Duration ANSWER_WITHIN = Duration.ofSeconds(4);

  /**
   * Longer than the interval of the pings: nothing read for so long means that the link is dead.
   */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final DefaultManagerConnection connection;

  AmiConnection(ExchangeSettings settings, ManagerEventListener listener) {
    connection =
        new DefaultManagerConnection(
            settings.host(), settings.port(), settings.username(), settings.password());
    connection.setEncoding(StandardCharsets.UTF_8);
    connection.setSocketTimeout((int) ANSWER_WITHIN.toMillis());
    connection.setSocketReadTimeout((int) SILENCE.toMillis());
    connection.setDefaultResponseTimeout(ANSWER_WITHIN.toMillis());
    connection.setDefaultEventTimeout(ANSWER_WITHIN.toMillis());
    connection.addEventListener(listener);
  }

  /**
   * @param eventMask {@code on} or {@code off}
   * @throws ExchangeUnavailable if nobody answers, or not as an exchange that knows us
   */
  void login(String eventMask) {
    try {
      connection.login(eventMask);
    } catch (IOException | AuthenticationFailedException | TimeoutException e) {
      throw unavailable(e);
    }
  }

  /** The exchange's time; proves that the way there and back is open. */
  Instant ping() {
    String seconds = ((PingResponse) ask(new PingAction(), ANSWER_WITHIN)).getTimestamp();
    return AmiTranslator.instant(Double.parseDouble(seconds));
  }

  /**
   * @throws ExchangeUnavailable if the exchange refuses, or does not answer in time
   */
  ManagerResponse ask(ManagerAction action, Duration within) {
    return accepted(answer(action, within));
  }

  /**
   * What a function says of a channel, e.g. {@code CHANNEL(state)}; empty if the channel is gone.
   *
   * @throws ExchangeUnavailable if the exchange does not answer in time
   */
  Optional<String> read(String channel, String function) {
    return Optional.ofNullable(answer(new GetVarAction(channel, function), ANSWER_WITHIN))
        .map(response -> response.getAttribute("Value"));
  }

  private @Nullable ManagerResponse answer(ManagerAction action, Duration within) {
    try {
      return connection.sendAction(action, within.toMillis());
    } catch (IOException | TimeoutException | IllegalStateException e) {
      throw unavailable(e);
    }
  }

  /**
   * @throws ExchangeUnavailable if the exchange refuses, or the list is not whole in time
   */
  Collection<ResponseEvent> list(EventGeneratingAction action) {
    try {
      ResponseEvents events = connection.sendEventGeneratingAction(action);
      accepted(events.getResponse());
      return events.getEvents();
    } catch (IOException | TimeoutException | IllegalStateException e) {
      throw unavailable(e);
    }
  }

  private static ManagerResponse accepted(@Nullable ManagerResponse response) {
    if (response == null) {
      throw new ExchangeUnavailable("the link broke before the exchange answered");
    }
    if (response instanceof ManagerError) {
      throw new ExchangeUnavailable("the exchange refused: " + response.getMessage());
    }
    return response;
  }

  private static ExchangeUnavailable unavailable(Exception e) {
    return new ExchangeUnavailable("the exchange cannot be reached: " + e.getMessage(), e);
  }

  /** May wait for an answer that does not come: never call it on a thread that is needed. */
  @Override
  public void close() {
    ManagerConnectionState state = connection.getState();
    if (state == ManagerConnectionState.CONNECTED || state == ManagerConnectionState.RECONNECTING) {
      connection.logoff();
    }
  }
}
