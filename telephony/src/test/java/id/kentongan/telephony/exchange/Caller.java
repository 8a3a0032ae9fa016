package id.kentongan.telephony.exchange;

import java.util.HashMap;
import java.util.Map;

/** What a caller beyond the exchange sends. */
record Caller(Sipp sipp, String address, String from, String headers, String body) {

  private static final String SDP =
      """
      v=0
      o=- 1 1 IN IP4 [local_ip]
      s=-
      c=IN IP4 [media_ip]
      t=0 0
      m=audio [media_port] RTP/AVP 8
      a=rtpmap:8 PCMA/8000
      """;

  /** By the sample region's trunk. */
  static Caller byTrunk(Sipp sipp) {
    return at(sipp, "127.0.0.1");
  }

  /** From an address that is no trunk's. */
  static Caller stranger(Sipp sipp) {
    return at(sipp, "127.0.0.2");
  }

  private static Caller at(Sipp sipp, String address) {
    return new Caller(
        sipp, address, "<sip:+6281234567@example.com>", "Content-Type: application/sdp\n", SDP);
  }

  Caller from(String value) {
    return new Caller(sipp, address, value, headers, body);
  }

  /** Wants to be sent its audio at this port. */
  Caller hearingAt(int port) {
    String there = body.replace("[media_port]", String.valueOf(port));
    return new Caller(sipp, address, from, headers, there);
  }

  /** With a PIDF-LO beside the SDP (RFC 6442). */
  Caller located(String pidfLo) {
    String multipart =
        "--part\nContent-Type: application/sdp\n\n%s\n--part\nContent-Type: application/pidf+xml\nContent-ID: <where@example.com>\n\n%s\n--part--\n"
            .formatted(SDP, pidfLo);
    String described =
        "Geolocation: <cid:where@example.com>\nGeolocation-Routing: yes\nContent-Type: multipart/mixed;boundary=part\n";
    return new Caller(sipp, address, from, described, multipart);
  }

  /** With the address of a location server and nothing else (RFC 6442). */
  Caller locatedAt(String address) {
    String referring =
        "Geolocation: <%s>\nGeolocation-Routing: yes\nContent-Type: application/sdp\n"
            .formatted(address);
    return new Caller(sipp, this.address, from, referring, body);
  }

  /** Calls, expects to be answered at once, and stays for some milliseconds. */
  Sipp.Run calls(String uri, int stay) {
    return run("caller", uri, Map.of("stay", String.valueOf(stay)));
  }

  /** Calls and expects a final refusal. */
  Sipp.Run isRefused(String uri, int status) {
    return run("refused", uri, Map.of("status", String.valueOf(status)));
  }

  private Sipp.Run run(String scenario, String uri, Map<String, String> more) {
    Map<String, String> values =
        new HashMap<>(Map.of("uri", uri, "from", from, "headers", headers, "body", body));
    values.putAll(more);
    return sipp.start(scenario, address, Sipp.freePort(address), values);
  }
}
