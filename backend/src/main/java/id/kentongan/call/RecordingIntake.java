package id.kentongan.call;

import static java.util.Objects.requireNonNull;

import id.kentongan.call.CallRow.RecordingState;
import id.kentongan.call.RawRecordings.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes the raw recordings of ended calls in: waits until the exchange has closed the file, wraps
 * it into a WAV, stores that it is there, and only then removes the raw file. Whatever we die of in
 * between, the next round goes on from there.
 */
@Component
@ConditionalOnWebApplication
class RecordingIntake {

  private static final Logger LOG = LoggerFactory.getLogger(RecordingIntake.class);
  private static final Duration COMES_WITHIN = Duration.ofSeconds(30);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

  private final RecordingRecords records;
  private final RawRecordings raws;
  private final Path directory;
  private final String node;
  private final Clock clock;
  private final Map<CallId, Look> looks = new HashMap<>();
  private final Set<CallId> troubled = new HashSet<>();

  RecordingIntake(
      RecordingRecords records, RawRecordings raws, CallSettings settings, Clock clock) {
    this.records = records;
    this.raws = raws;
    this.directory = settings.recordings();
    this.node = settings.node();
    this.clock = clock;
  }

  /** One round; half of what a recording is promised within goes by between two looks. */
  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  synchronized void round() {
    try {
      var unfinished = records.unfinished();
      unfinished.forEach(this::go);
      Set<CallId> ids = new HashSet<>(unfinished.stream().map(CallRow::id).toList());
      looks.keySet().retainAll(ids);
      troubled.retainAll(ids);
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("recordings wait for the database", e);
    }
  }

  private void go(CallRow call) {
    String raw = call.standing().rawRecording();
    Optional<Look> look = Optional.ofNullable(raw).flatMap(raws::look);
    Look before = look.isPresent() ? looks.put(call.id(), look.get()) : looks.remove(call.id());
    try {
      if (look.isPresent() && Objects.equals(before, look.get())) {
        settled(call, requireNonNull(raw), look.get());
      } else if (look.isEmpty() && call.recording() == RecordingState.TAKEN) {
        records.rawRemoved(call.id());
      } else if (look.isEmpty() && call.recording() == RecordingState.PENDING) {
        missing(call);
      }
      troubled.remove(call.id());
    } catch (IOException e) {
      if (troubled.add(call.id())) {
        LOG.error("the recording of call {} cannot be taken in; tried again", call.id(), e);
      }
    }
  }

  private void settled(CallRow call, String raw, Look look) throws IOException {
    Instant offeredAt = call.standing().offeredAt();
    String file = DAY.format(offeredAt) + "/" + call.id() + ".wav";
    Path target = directory.resolve(file);
    if (call.recording() != RecordingState.TAKEN || !WavFile.isOf(target, look.bytes())) {
      WavFile wav = WavFile.wrap(raws.path(raw), target, node);
      records.keep(call.id(), wav, file);
      LOG.info("recording of call {}: {} s", call.id(), wav.seconds());
    }
    if (look.equals(raws.look(raw).orElse(null)) && Files.exists(target)) {
      raws.delete(raw);
      records.rawRemoved(call.id());
    }
  }

  private void missing(CallRow call) {
    Instant endedAt = requireNonNull(call.standing().endedAt());
    if (clock.instant().isAfter(endedAt.plus(COMES_WITHIN))) {
      LOG.error("call {} was not recorded", call.id());
      records.miss(call.id());
    }
  }
}
