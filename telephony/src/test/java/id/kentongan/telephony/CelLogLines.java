package id.kentongan.telephony;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of the exchange's call log, as CSV_QUOTE writes them. */
final class CelLogLines {

  static final String CALL = "kentongan-1795300000.12";

  private CelLogLines() {}

  static String offered(String call, String second, String fields) {
    return line(
        "KentonganOffered",
        second,
        "KentonganOffered",
        "PJSIP/trunk-sample-00000001",
        call,
        call,
        "112",
        "{\"extra\":\"" + fields + "\"}");
  }

  static String position(String type, String second, String leg, String call) {
    return line(type, second, "", "PJSIP/pos-01-00000002", leg, call, "", "");
  }

  static String hangup(String call, String second, String exten, String source) {
    return line(
        "HANGUP",
        second,
        "",
        "PJSIP/trunk-sample-00000001",
        call,
        call,
        exten,
        "{\"hangupcause\":16,\"hangupsource\":\"" + source + "\",\"dialstatus\":\"\"}");
  }

  static String line(
      String type,
      String second,
      String userType,
      String channel,
      String uniqueId,
      String linkedId,
      String exten,
      String extra) {
    return Stream.of(
                type,
                "2026-11-22 01:02:" + second + ".123456",
                userType,
                channel,
                uniqueId,
                linkedId,
                exten,
                "from-trunk",
                "",
                extra)
            .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(","))
        + "\n";
  }
}
