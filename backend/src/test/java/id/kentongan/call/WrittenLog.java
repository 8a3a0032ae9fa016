package id.kentongan.call;

import id.kentongan.telephony.ExchangeCallId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the exchange's own log as it does itself: one line an event, a millisecond apart. */
class WrittenLog {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private final Path file;
  private final String call;
  private Instant now;

  WrittenLog(Path home, ExchangeCallId call, Instant start) {
    this.file = home.resolve("exchange/log/cel-custom/cel.csv");
    this.call = call.value();
    this.now = start;
  }

  void write(String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, String.join("", lines), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  String offered(String number) {
    String fields =
        "trunk=sample&dialled=112&number="
            + URLEncoder.encode(number, StandardCharsets.UTF_8)
            + "&name=Budi";
    return line("USER_DEFINED", "KentonganOffered", "PJSIP/trunk-sample-00000001", call, fields);
  }

  String ringing(String position) {
    return line("CHAN_START", "", "PJSIP/" + position + "-0000000a", leg(position), "");
  }

  String connected(String position) {
    return line("BRIDGE_ENTER", "", "PJSIP/" + position + "-0000000a", leg(position), "");
  }

  String ended() {
    return line("HANGUP", "", "PJSIP/trunk-sample-00000001", call, "");
  }

  private String leg(String position) {
    return call + "." + position;
  }

  private String line(
      String type, String userType, String channel, String uniqueId, String fields) {
    now = now.plusMillis(1);
    String extra = fields.isEmpty() ? "" : "{\"extra\":\"" + fields + "\"}";
    return Stream.of(
                type,
                TIME.format(now),
                userType,
                channel,
                uniqueId,
                call,
                "112",
                "from-trunk",
                "",
                extra)
            .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(","))
        + "\n";
  }
}
