package id.kentongan.simulation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Tells {@code /gps} where a unit is, in one of the two forms; what is not taken is sent again. */
final class Device {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final double METRES_PER_SECOND_OF_A_KNOT = 1852.0 / 3600;

  private final HttpClient http;
  private final URI gps;
  private final String secret;
  private final boolean json;
  private final Instant begun;
  private final Tally tally;
  private final Deque<MeasuredFix> unsent = new ArrayDeque<>();

  /**
   * @param json as Traccar Client sends it, else the form of OsmAnd
   * @param begun when second 0 was
   */
  Device(HttpClient http, URI web, String secret, boolean json, Instant begun, Tally tally) {
    this.http = http;
    this.gps = web.resolve("/gps");
    this.secret = secret;
    this.json = json;
    this.begun = begun;
    this.tally = tally;
  }

  /** Sends what was left over, then these. */
  void send(List<MeasuredFix> fixes) throws InterruptedException {
    unsent.addAll(fixes);
    while (!unsent.isEmpty()) {
      Answer answer = send(unsent.getFirst());
      if (answer == Answer.LATER) {
        return;
      }
      unsent.removeFirst();
      tally.fix(answer);
    }
  }

  /** Fixes that were not taken yet. */
  int unsent() {
    return unsent.size();
  }

  private Answer send(MeasuredFix fix) throws InterruptedException {
    long at = begun.plusSeconds(fix.second()).toEpochMilli();
    HttpRequest.Builder request = json ? json(fix, at) : form(fix, at);
    try {
      HttpRequest built = request.timeout(PATIENCE).build();
      return Answer.of(http.send(built, BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return Answer.LATER;
    }
  }

  private HttpRequest.Builder form(MeasuredFix fix, long at) {
    String query =
        String.format(
            Locale.ROOT,
            "id=%s&lat=%.6f&lon=%.6f&timestamp=%d&speed=%.2f&bearing=%.1f&accuracy=5&batt=80",
            secret,
            fix.point().latitude(),
            fix.point().longitude(),
            at,
            fix.speed() / METRES_PER_SECOND_OF_A_KNOT,
            fix.heading());
    return HttpRequest.newBuilder(URI.create(gps + "?" + query)).GET();
  }

  private HttpRequest.Builder json(MeasuredFix fix, long at) {
    String body =
        String.format(
            Locale.ROOT,
            """
            {"location":{"timestamp":"%s","coords":{"latitude":%.6f,"longitude":%.6f,"speed":%.2f,\
            "heading":%.1f,"accuracy":5.0},"battery":{"level":0.8}},"device_id":"%s"}\
            """,
            Instant.ofEpochMilli(at),
            fix.point().latitude(),
            fix.point().longitude(),
            fix.speed(),
            fix.heading(),
            secret);
    return HttpRequest.newBuilder(gps)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }
}
