package id.kentongan.call;

import id.kentongan.call.PositionRecords.Pause;
import id.kentongan.call.PositionRecords.Telephone;
import id.kentongan.telephony.Exchange;
import id.kentongan.telephony.ExchangeSignal.PositionReported;
import id.kentongan.telephony.ExchangeSignal.TelephoneState;
import id.kentongan.telephony.ExchangeSnapshot;
import id.kentongan.telephony.ExchangeUnavailable;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what the exchange says of the positions' telephones. */
@Component
class PositionReports {

  private static final Logger LOG = LoggerFactory.getLogger(PositionReports.class);

  private final PositionRecords records;
  private final Exchange exchange;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  PositionReports(
      PositionRecords records,
      Exchange exchange,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.records = records;
    this.exchange = exchange;
    this.events = events;
    this.transaction = transaction;
  }

  void take(PositionReported report) {
    boolean registered = report.telephone() != TelephoneState.UNREACHABLE;
    transaction.executeWithoutResult(_ -> {
      if (records.report(new Telephone(report.position(), registered, report.at()))) {
        events.publishEvent(new PositionChanged(report.position()));
      }
    });
  }

  /** The exchange forgets pauses when it starts anew, and we may have ended one without it. */
  void compare(ExchangeSnapshot snapshot) {
    snapshot.positions().forEach(this::take);
    Map<String, Pause> pauses = records.pauses();
    for (PositionReported report : snapshot.positions()) {
      Pause wanted = pauses.get(report.position());
      try {
        if (wanted != null && !report.paused()) {
          exchange.pause(report.position(), wanted.reason());
        } else if (wanted == null && report.paused()) {
          exchange.unpause(report.position());
        }
      } catch (ExchangeUnavailable away) {
        LOG.warn("the pause of {} is put right when the link stands again", report.position());
      }
    }
  }
}
