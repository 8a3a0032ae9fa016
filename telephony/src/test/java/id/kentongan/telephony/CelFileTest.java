package id.kentongan.telephony;

import static id.kentongan.telephony.CelLogLines.CALL;
import static id.kentongan.telephony.CelLogLines.hangup;
import static id.kentongan.telephony.CelLogLines.offered;
import static id.kentongan.telephony.CelLogLines.position;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.telephony.CelReader.CelOffset;
import id.kentongan.telephony.CelReader.CelPage;
import id.kentongan.telephony.ExchangeSignal.CallEnded;
import id.kentongan.telephony.ExchangeSignal.CallOffered;
import id.kentongan.telephony.ExchangeSignal.EndCause;
import id.kentongan.telephony.ExchangeSignal.LegRinging;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CelFileTest {

  private static final String OFFERED =
      offered(CALL, "03", "trunk=sample&dialled=112&number=%2B62811&name=Siti");

  @TempDir Path directory;
  private Path log;
  private CelFile file;

  @BeforeEach
  void anEmptyLog() {
    log = directory.resolve("cel.csv");
    file = new CelFile(log);
  }

  @Test
  void a_log_that_is_not_there_yet_is_an_empty_one() {
    assertThat(file.read(CelOffset.START, 10)).isEqualTo(new CelPage(List.of(), CelOffset.START));
  }

  @Test
  void a_caller_is_read_with_the_exchanges_own_time() throws IOException {
    Files.writeString(log, OFFERED);
    assertThat(file.read(CelOffset.START, 10).signals())
        .containsExactly(
            new CallOffered(
                Instant.parse("2026-11-22T01:02:03.123456Z"),
                CALL + "|KentonganOffered|2026-11-22T01:02:03Z",
                new ExchangeCallId(CALL),
                "+62811",
                "Siti",
                "sample",
                "112"));
  }

  @Test
  void at_the_end_of_the_log_the_offset_stays() throws IOException {
    Files.writeString(log, OFFERED);
    CelOffset end = file.read(CelOffset.START, 10).next();
    assertThat(file.read(end, 10)).isEqualTo(new CelPage(List.of(), end));
  }

  @Test
  void a_line_that_is_not_whole_yet_is_left_for_the_next_time() throws IOException {
    Files.writeString(log, OFFERED + OFFERED.substring(0, 40));
    CelPage first = file.read(CelOffset.START, 10);
    Files.writeString(log, OFFERED.substring(40), APPEND);
    CelPage second = file.read(first.next(), 10);
    assertThat(first.signals()).hasSize(1);
    assertThat(second.signals()).hasSize(1);
    assertThat(second.next().bytes()).isEqualTo(2L * OFFERED.length());
  }

  @Test
  void a_first_line_that_is_not_whole_yet_is_left_too() throws IOException {
    Files.writeString(log, OFFERED.substring(0, 40));
    assertThat(file.read(CelOffset.START, 10).next()).isEqualTo(CelOffset.START);
  }

  @Test
  void pages_of_one_line_each_give_the_same_as_one_page() throws IOException {
    Files.writeString(
        log, OFFERED + position("CHAN_START", "04", "leg.1", CALL) + hangup(CALL, "05", "112", ""));
    CelPage all = file.read(CelOffset.START, 100);
    var paged = new ArrayList<ExchangeSignal.AboutCall>();
    CelOffset at = CelOffset.START;
    for (int page = 0; page < 3; page++) {
      CelPage one = file.read(at, 1);
      paged.addAll(one.signals());
      at = one.next();
    }
    assertThat(paged).isEqualTo(all.signals()).hasSize(3);
    assertThat(at).isEqualTo(all.next());
  }

  @Test
  void a_line_that_cannot_be_read_is_passed_over() throws IOException {
    Files.writeString(log, "\"HANGUP\",\"broken\n\n\0\0\0\nshort,line\n" + OFFERED);
    assertThat(file.read(CelOffset.START, 100).signals()).hasSize(1);
  }

  @Test
  void a_line_longer_than_any_of_the_exchange_is_passed_over() throws IOException {
    Files.writeString(log, "x".repeat(3 * CelLines.LINE_LIMIT) + "\n" + OFFERED);
    CelPage page = file.read(CelOffset.START, 100);
    assertThat(page.signals()).hasSize(1);
    assertThat(page.next().bytes()).isEqualTo(Files.size(log));
  }

  @Test
  void zeroes_without_end_as_after_a_power_cut_are_read_only_once() throws IOException {
    Files.write(log, (OFFERED + "\0".repeat(5 * CelLines.LINE_LIMIT)).getBytes(UTF_8));
    CelPage page = file.read(CelOffset.START, 100);
    assertThat(page.next().bytes()).isEqualTo(Files.size(log));
  }

  @Test
  void a_rotated_log_is_read_to_its_end_and_then_the_new_one_from_its_start() throws IOException {
    Files.writeString(log, OFFERED);
    CelOffset seen = file.read(CelOffset.START, 10).next();
    Files.writeString(log, position("CHAN_START", "04", "leg.1", CALL), APPEND);
    Files.move(log, directory.resolve("cel.csv.1"));
    Files.writeString(log, hangup(CALL, "05", "112", ""));

    CelPage rest = file.read(seen, 10);
    CelPage fresh = file.read(rest.next(), 10);
    assertThat(rest.signals()).hasOnlyElementsOfType(LegRinging.class).hasSize(1);
    assertThat(fresh.signals()).hasOnlyElementsOfType(CallEnded.class).hasSize(1);
    assertThat(file.read(fresh.next(), 10).signals()).isEmpty();
  }

  @Test
  void a_log_that_was_replaced_is_read_from_its_start() throws IOException {
    Files.writeString(log, OFFERED + OFFERED);
    CelOffset seen = file.read(CelOffset.START, 10).next();
    Files.delete(log);
    Files.writeString(log, hangup(CALL, "05", "112", "") + OFFERED + OFFERED);
    assertThat(file.read(seen, 10).signals()).hasSize(3);
  }

  @Test
  void a_log_that_was_emptied_in_place_is_read_from_its_start() throws IOException {
    Files.writeString(log, OFFERED + OFFERED);
    CelOffset seen = file.read(CelOffset.START, 10).next();
    try (FileChannel channel = FileChannel.open(log, WRITE)) {
      channel.truncate(0);
    }
    Files.writeString(log, hangup(CALL, "05", "112", ""));
    assertThat(file.read(seen, 10).signals()).hasSize(1);
  }

  @Test
  void the_end_of_a_log_of_one_gigabyte_is_read_at_once() throws IOException {
    Files.writeString(log, OFFERED);
    CelOffset start = file.read(CelOffset.START, 10).next();
    long gigabyte = 1L << 30;
    try (RandomAccessFile sparse = new RandomAccessFile(log.toFile(), "rw")) {
      sparse.setLength(gigabyte);
    }
    Files.writeString(log, OFFERED, APPEND);

    Instant before = Instant.now();
    CelPage page = file.read(new CelOffset(start.file(), gigabyte), 10);
    assertThat(page.signals()).hasSize(1);
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void who_hung_up_is_known_from_the_source_of_the_hang_up() throws IOException {
    Files.writeString(
        log,
        hangup("call.1", "05", "112", "PJSIP/pos-01-00000002")
            + hangup("call.2", "05", "112", "PJSIP/trunk-sample-00000001")
            + hangup("call.3", "05", "112", "dialplan/builtin")
            + hangup("call.4", "05", "112", ""));
    assertThat(file.read(CelOffset.START, 10).signals())
        .extracting(signal -> ((CallEnded) signal).cause())
        .containsExactly(EndCause.POSITION, EndCause.CALLER, EndCause.POSITION, EndCause.CALLER);
  }

  @Test
  void a_probe_and_a_positions_own_call_say_nothing() throws IOException {
    Files.writeString(
        log,
        CelLogLines.line("HANGUP", "05", "", "PJSIP/ready-00000001", "call.1", "call.1", "siap", "")
            + position("CHAN_START", "06", "leg.1", "leg.1")
            + position("HANGUP", "07", "leg.1", "leg.1"));
    assertThat(file.read(CelOffset.START, 10).signals()).isEmpty();
  }
}
