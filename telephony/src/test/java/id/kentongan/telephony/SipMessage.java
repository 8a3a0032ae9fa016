package id.kentongan.telephony;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A SIP message as text (RFC 3261), as far as a telephone for tests reads it. */
record SipMessage(List<String> lines) {

  static SipMessage parse(String text) {
    return new SipMessage(List.of(text.split("\r\n\r\n", 2)[0].split("\r\n")));
  }

  static String compose(String firstLine, String headers, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return firstLine + "\r\n" + headers + "Content-Length: " + length + "\r\n\r\n" + body;
  }

  boolean isResponse() {
    return lines.getFirst().startsWith("SIP/2.0 ");
  }

  int status() {
    return Integer.parseInt(lines.getFirst().substring(8, 11));
  }

  /** Of a request and of a response alike. */
  String method() {
    return header("CSeq").replaceAll(".* ", "");
  }

  /** Value of the first such header, empty if there is none. */
  String header(String name) {
    return lines.stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).trim())
        .findFirst()
        .orElse("");
  }

  /** The address within the angle brackets of Contact. */
  String contact() {
    return header("Contact").replaceAll("^.*<|>.*$", "");
  }

  /** A parameter of a challenge. */
  String quoted(String parameter) {
    String challenge = header("WWW-Authenticate");
    return challenge.replaceAll("^.*\\b" + parameter + "=\"([^\"]*)\".*$", "$1");
  }

  String response(String status, String toTag, String headers, String body) {
    String vias =
        lines.stream()
            .filter(line -> line.startsWith("Via:"))
            .map(line -> line + "\r\n")
            .collect(Collectors.joining());
    String to = header("To") + (header("To").contains(";tag=") ? "" : ";tag=" + toTag);
    return compose(
        "SIP/2.0 " + status,
        "%sFrom: %s\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: %s\r\n%s"
            .formatted(vias, header("From"), to, header("Call-ID"), header("CSeq"), headers),
        body);
  }
}
