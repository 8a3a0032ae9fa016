package id.kentongan.telephony;

import java.io.Closeable;
import java.time.Instant;

/** What we ask of the exchange. Answering, queueing, ringing and recording it does by itself. */
public interface Exchange extends Closeable {

  /**
   * Starts to follow the exchange; returns at once. A link that cannot be had or is lost is tried
   * again for ever; each time that it stands a {@link ExchangeSignal.LinkEstablished} comes.
   */
  void follow(ExchangeListener listener);

  /** Whether the link stands at this moment. */
  boolean linked();

  /**
   * A fresh snapshot comes to the listener as {@link ExchangeSignal.LinkEstablished}.
   *
   * @throws ExchangeUnavailable if the link does not stand
   */
  void resync();

  /**
   * The queue offers no calls to this position until {@link #unpause}.
   *
   * @param reason shown to others; CR, LF and more than 80 characters are cut away
   * @throws ExchangeUnavailable if the exchange did not confirm it within 5 s
   */
  void pause(String position, String reason);

  /**
   * @throws ExchangeUnavailable if the exchange did not confirm it within 5 s
   */
  void unpause(String position);

  /**
   * Calls of this number are answered after those that wait meanwhile, for at most a minute each,
   * until then; it is never turned away. Holds until the exchange is started anew.
   *
   * @param number E.164
   * @throws ExchangeUnavailable if the exchange did not confirm it within 5 s
   */
  void answerLater(String number, Instant until);

  /**
   * Calls of this number are answered in turn again.
   *
   * @param number E.164
   * @throws ExchangeUnavailable if the exchange did not confirm it within 5 s
   */
  void answerInTurn(String number);

  /** Stops following. The exchange and its calls go on. */
  @Override
  void close();
}
