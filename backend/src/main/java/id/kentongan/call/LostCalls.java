package id.kentongan.call;

import id.kentongan.telephony.ExchangeCallId;
import id.kentongan.telephony.ExchangeSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends the calls that the exchange lost without a word: it died, and its log ends before theirs.
 */
@Component
class LostCalls {

  private static final Logger LOG = LoggerFactory.getLogger(LostCalls.class);

  /** A snapshot is put together within this time; what began meanwhile may not be in it. */
  private static final Duration SNAPSHOT_TAKES = Duration.ofSeconds(2);

  private final CallRecords calls;
  private final CallIntake intake;
  private final RawRecordings recordings;

  LostCalls(CallRecords calls, CallIntake intake, RawRecordings recordings) {
    this.calls = calls;
    this.intake = intake;
    this.recordings = recordings;
  }

  /**
   * Ends as cut what is open with us and not in the snapshot. The log must have been read to its
   * end.
   *
   * @return whether there is a call that is too young to tell, so that another snapshot is needed
   */
  boolean end(ExchangeSnapshot snapshot) {
    boolean doubtful = false;
    for (CallRow call : calls.open()) {
      if (snapshot.calls().contains(new ExchangeCallId(call.exchangeCall()))) {
        continue;
      }
      Instant newest = call.standing().lastFactAt();
      boolean ofFormerLife = newest.isBefore(snapshot.startedAt());
      if (ofFormerLife || newest.isBefore(snapshot.at().minus(SNAPSHOT_TAKES))) {
        LOG.warn("call {} was lost by the exchange and is ended as cut", call.id());
        intake.cut(call, lastSound(call).filter(newest::isBefore).orElse(newest));
      } else {
        doubtful = true;
      }
    }
    return doubtful;
  }

  private Optional<Instant> lastSound(CallRow call) {
    return Optional.ofNullable(call.standing().rawRecording()).flatMap(recordings::lastWritten);
  }
}
