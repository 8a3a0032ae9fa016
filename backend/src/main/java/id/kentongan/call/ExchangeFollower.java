package id.kentongan.call;

import id.kentongan.telephony.Exchange;
import id.kentongan.telephony.ExchangeListener;
import id.kentongan.telephony.ExchangeSignal;
import id.kentongan.telephony.ExchangeSignal.AboutCall;
import id.kentongan.telephony.ExchangeSignal.LinkEstablished;
import id.kentongan.telephony.ExchangeSignal.LinkLost;
import id.kentongan.telephony.ExchangeSignal.PositionReported;
import id.kentongan.telephony.ExchangeSignal.SignalsOverflowed;
import id.kentongan.telephony.ExchangeSignal.StrangerRefused;
import id.kentongan.telephony.ExchangeSnapshot;
import id.kentongan.telephony.ExchangeUnavailable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Follows the exchange. Its live signals are for speed, its own log is the truth: what a live
 * signal told that could not be stored is found in the log again. A snapshot is compared only after
 * the log was read to its end, so that a call that ended while we were away is not taken for one
 * that was lost.
 *
 * <p>While the database is away nothing is taken; when it is back the log is read on, and a fresh
 * snapshot is asked for. One thing at a time: live signals and log are never stored side by side.
 */
@Component
@ConditionalOnWebApplication
class ExchangeFollower implements ExchangeListener {

  private static final Logger LOG = LoggerFactory.getLogger(ExchangeFollower.class);

  private final Exchange exchange;
  private final ExchangeLog log;
  private final CallIntake intake;
  private final LostCalls lostCalls;
  private final MissedHolds missedHolds;
  private final PositionReports positions;
  private final Strangers strangers;
  private final Announcer announcer;
  private final ExchangeLag lag;
  private boolean databaseAway;
  private boolean snapshotWanted;
  private @Nullable ExchangeSnapshot uncompared;

  ExchangeFollower(
      Exchange exchange,
      ExchangeLog log,
      CallIntake intake,
      LostCalls lostCalls,
      MissedHolds missedHolds,
      PositionReports positions,
      Strangers strangers,
      Announcer announcer,
      ExchangeLag lag) {
    this.exchange = exchange;
    this.log = log;
    this.intake = intake;
    this.lostCalls = lostCalls;
    this.missedHolds = missedHolds;
    this.positions = positions;
    this.strangers = strangers;
    this.announcer = announcer;
    this.lag = lag;
  }

  @Override
  public synchronized void onSignal(ExchangeSignal signal) {
    if (signal instanceof LinkEstablished link) {
      uncompared = link.snapshot();
      catchUp();
    } else if (!databaseAway) {
      lag.note(signal);
      stored(() -> take(signal));
    }
  }

  /** Reads what the exchange's log holds and is not stored yet. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  synchronized void catchUp() {
    boolean wasAway = databaseAway;
    if (!stored(this::readLog) || (wasAway && !stored(announcer::announceAll))) {
      return;
    }
    ExchangeSnapshot snapshot = uncompared;
    if (snapshot != null && stored(() -> compare(snapshot))) {
      uncompared = null;
    } else if (wasAway || snapshotWanted) {
      resync();
    }
  }

  private void take(ExchangeSignal signal) {
    switch (signal) {
      case AboutCall claim -> intake.take(List.of(claim));
      case PositionReported report -> positions.take(report);
      case StrangerRefused stranger -> strangers.take(stranger);
      case LinkLost lost -> LOG.warn("the exchange cannot be followed: {}", lost.reason());
      case SignalsOverflowed overflow ->
          LOG.error("{} signals of the exchange were not taken", overflow.dropped());
      case LinkEstablished _ -> {}
    }
  }

  private void readLog() {
    while (log.readOn()) {
      LOG.debug("a page of the exchange's log was read");
    }
  }

  private void compare(ExchangeSnapshot snapshot) {
    snapshotWanted = lostCalls.end(snapshot);
    missedHolds.learn(snapshot);
    positions.compare(snapshot);
  }

  private void resync() {
    snapshotWanted = false;
    try {
      exchange.resync();
    } catch (ExchangeUnavailable away) {
      LOG.debug("a snapshot comes by itself when the link stands again");
    }
  }

  private boolean stored(Runnable work) {
    try {
      work.run();
      databaseAway = false;
      return true;
    } catch (DataAccessException | TransactionException e) {
      if (!databaseAway) {
        LOG.error(
            "nothing of the exchange can be stored; its log is read when that works again", e);
      }
      databaseAway = true;
      return false;
    }
  }
}
