package id.kentongan.telephony;

/** Who listens to the exchange. Called on one thread, one signal at a time. */
@FunctionalInterface
public interface ExchangeListener {

  /**
   * Takes one signal. May take its time: the link is read elsewhere. When it throws, the signal is
   * logged as not taken and a resync follows.
   */
  void onSignal(ExchangeSignal signal);
}
