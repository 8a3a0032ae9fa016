package id.kentongan.call;

import static org.awaitility.Awaitility.await;

import id.kentongan.support.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers whose telephones say where they are, and what the room then knows. */
final class LocatedCallers {

  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  static final String SMS = "A\"ML=1;lt=-6.40250;lg=+106.79420;rd=50;top=20261122141935;lc=90;pm=W";

  final Browser gateway;
  private final Calls calls;

  LocatedCallers(Calls calls, int port) {
    this.calls = calls;
    this.gateway = Browser.at(port);
  }

  static String number() {
    return "0813" + (55550000 + NUMBERS.incrementAndGet());
  }

  static String e164(String number) {
    return "+62" + number.substring(1);
  }

  static String form(String number, String latitude) {
    return String.format(
        Locale.ROOT,
        "v=1&device_number=%%2B%s&location_latitude=%s&location_longitude=106.7942"
            + "&location_time=%d&location_accuracy=10.4&location_source=GPS&location_certainty=83",
        e164(number).substring(1),
        latitude,
        System.currentTimeMillis() - 3000);
  }

  HttpResponse<String> post(String body) {
    return send("application/x-www-form-urlencoded", body);
  }

  HttpResponse<String> send(String type, String body) {
    return gateway.send(
        gateway.request("/aml").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  List<CallView.Fix> fixes(ToldCall call) {
    return calls.get(call.id).fixes();
  }

  CallView.Fix onlyFix(ToldCall call) {
    return await().until(() -> fixes(call), fixes -> fixes.size() == 1).getFirst();
  }
}
