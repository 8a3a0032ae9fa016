package id.kentongan.message;

import id.kentongan.message.MessageSettings.Http;
import id.kentongan.shared.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A gateway with an HTTP interface of its own, which the settings describe. */
class HttpGateway implements Gateway {

  private static final long LONGEST_ANSWER = 64 * 1024;
  private static final int LONGEST_SHOWN = 100;
  private static final Pattern PLACE = Pattern.compile("\\{(to|digits|text)}");

  private final Http settings;
  private final HttpClient http;
  private final @Nullable Pattern accepted;
  private final @Nullable Pattern gatewayId;

  HttpGateway(Http settings) {
    this.settings = settings;
    this.accepted = pattern(settings.accepted());
    this.gatewayId = pattern(settings.gatewayId());
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(settings.limit())
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  @Override
  public Outcome submit(PhoneNumber to, String text) {
    Map<String, String> values =
        Map.of("to", to.e164(), "digits", to.e164().substring(1), "text", text);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(fill(settings.url(), values, HttpGateway::inUrl)))
            .timeout(settings.limit())
            .header("Content-Type", settings.contentType() + ";charset=utf-8")
            .method(
                settings.method(),
                BodyPublishers.ofString(fill(settings.body(), values, writing())));
    settings.headers().forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> asked =
        http.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    try {
      HttpResponse<byte[]> answer = asked.get(settings.limit().toMillis(), TimeUnit.MILLISECONDS);
      return outcome(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      return new Outcome.Away("no answer within " + settings.limit().toSeconds() + " s");
    } catch (ExecutionException e) {
      return e.getCause() instanceof IOException
          ? new Outcome.Away(String.valueOf(e.getCause()))
          : new Outcome.Refused(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Away("interrupted");
    } finally {
      asked.cancel(true);
    }
  }

  private Outcome outcome(int status, String answer) {
    String shown = answer.substring(0, Math.min(LONGEST_SHOWN, answer.length()));
    if (status == 408 || status == 429 || status >= 500) {
      return new Outcome.Away("status " + status + " " + shown);
    }
    if (status / 100 != 2 || (accepted != null && !accepted.matcher(answer).find())) {
      return new Outcome.Refused("status " + status + " " + shown);
    }
    Matcher named = gatewayId == null ? null : gatewayId.matcher(answer);
    return new Outcome.Accepted(
        named != null && named.find() && named.groupCount() > 0 ? named.group(1) : null);
  }

  private static String fill(
      String template, Map<String, String> values, UnaryOperator<String> written) {
    return PLACE
        .matcher(template)
        .replaceAll(place ->
            Matcher.quoteReplacement(written.apply(values.getOrDefault(place.group(1), ""))));
  }

  private UnaryOperator<String> writing() {
    String type = settings.contentType();
    if (type.endsWith("json")) {
      return HttpGateway::inJson;
    } else if (type.endsWith("x-www-form-urlencoded")) {
      return HttpGateway::inUrl;
    } else if (type.endsWith("xml")) {
      return HttpGateway::inXml;
    }
    return UnaryOperator.identity();
  }

  private static String inUrl(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String inJson(String value) {
    StringBuilder written = new StringBuilder();
    for (char letter : value.toCharArray()) {
      if (letter == '"' || letter == '\\') {
        written.append('\\').append(letter);
      } else if (letter < ' ') {
        written.append("\\u%04x".formatted((int) letter));
      } else {
        written.append(letter);
      }
    }
    return written.toString();
  }

  private static String inXml(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }

  private static @Nullable Pattern pattern(@Nullable String text) {
    return text == null || text.isEmpty() ? null : Pattern.compile(text);
  }
}
