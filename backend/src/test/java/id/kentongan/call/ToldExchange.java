package id.kentongan.call;

import static java.util.Objects.requireNonNull;

import id.kentongan.telephony.Exchange;
import id.kentongan.telephony.ExchangeListener;
import id.kentongan.telephony.ExchangeSignal;
import id.kentongan.telephony.ExchangeUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An exchange that says what a test tells it to say, and notes what it is asked. */
class ToldExchange implements Exchange {

  final List<String> asked = new CopyOnWriteArrayList<>();
  volatile boolean linked = true;
  private volatile @Nullable ExchangeListener listener;

  void says(ExchangeSignal... signals) {
    for (ExchangeSignal signal : signals) {
      requireNonNull(listener).onSignal(signal);
    }
  }

  @Override
  public void follow(ExchangeListener listener) {
    this.listener = listener;
  }

  @Override
  public boolean linked() {
    return linked;
  }

  @Override
  public void resync() {
    ask("resync");
  }

  @Override
  public void pause(String position, String reason) {
    ask("pause " + position + " " + reason);
  }

  @Override
  public void unpause(String position) {
    ask("unpause " + position);
  }

  @Override
  public void answerLater(String number, Instant until) {
    ask("later " + number + " " + until);
  }

  @Override
  public void answerInTurn(String number) {
    ask("in turn " + number);
  }

  private void ask(String what) {
    if (!linked) {
      throw new ExchangeUnavailable("told so");
    }
    asked.add(what);
  }

  @Override
  public void close() {}
}
