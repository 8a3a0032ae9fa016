package id.kentongan.call.web;

import id.kentongan.call.AmlIntake;
import id.kentongan.call.location.AmlMessage;
import id.kentongan.platform.PathRules;
import id.kentongan.platform.ProblemException;
import id.kentongan.platform.SmallBody;
import id.kentongan.region.CurrentRegion;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /aml}: Advanced Mobile Location, from the addresses that the region names. As a form it is
 * the HTTPS form of ETSI TS 103 625; as {@code text/plain} it is the text of the SMS form, with the
 * number of its sender as {@code number} in the query.
 */
@RestController
class AmlController implements PathRules {

  private static final Duration WAIT = Duration.ofSeconds(5);

  private final AmlIntake aml;
  private final CurrentRegion region;

  AmlController(AmlIntake aml, CurrentRegion region) {
    this.aml = aml;
    this.region = region;
  }

  @PostMapping(path = "/aml", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  void takeForm(HttpServletRequest request) {
    requireSender(request);
    take(AmlMessage.findForm(body(request)));
  }

  @PostMapping(path = "/aml", consumes = MediaType.TEXT_PLAIN_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  void takeSms(HttpServletRequest request) {
    requireSender(request);
    take(AmlMessage.findSms(number(request.getQueryString()), body(request)));
  }

  private void take(Optional<AmlMessage> message) {
    aml.take(
        message.orElseThrow(
            () -> new ProblemException(HttpStatus.BAD_REQUEST, "not-aml", Map.of())));
  }

  private void requireSender(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (region.region().aml().stream()
        .noneMatch(each -> new IpAddressMatcher(each).matches(address))) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "aml-from-a-stranger", Map.of());
    }
  }

  private static String body(HttpServletRequest request) {
    return new String(SmallBody.of(request, AmlMessage.MAX_BYTES, WAIT), StandardCharsets.UTF_8);
  }

  /** Never by way of the request's parameters: to find them the server would read the body. */
  private static @Nullable String number(@Nullable String query) {
    try {
      return query != null && query.startsWith("number=")
          ? URLDecoder.decode(query.substring("number=".length()), StandardCharsets.UTF_8)
          : null;
    } catch (IllegalArgumentException notEncoded) {
      return null;
    }
  }

  @Override
  public List<Rule> rules() {
    return List.of(Rule.open(HttpMethod.POST, "/aml").withoutCsrf());
  }
}
