package id.kentongan.message.web;

import id.kentongan.message.HttpReceipts;
import id.kentongan.platform.PathRules;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /sms/receipts}: what became of messages, from the addresses that the settings name, in
 * whatever form the gateway has.
 */
@RestController
class ReceiptController implements PathRules {

  /** Bytes; a real one has some hundred. */
  private static final int LARGEST = 8 * 1024;

  private final HttpReceipts receipts;

  ReceiptController(HttpReceipts receipts) {
    this.receipts = receipts;
  }

  /** The body is read as it is: a form would else be taken apart. */
  @RequestMapping(
      path = "/sms/receipts",
      method = {RequestMethod.GET, RequestMethod.POST})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(HttpServletRequest request) throws IOException {
    receipts.requireSender(request.getRemoteAddr());
    String query = request.getQueryString();
    String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    receipts.take((query == null ? "" : query) + "\n" + body);
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.open(HttpMethod.GET, "/sms/receipts").bodyUpTo(LARGEST),
        Rule.open(HttpMethod.POST, "/sms/receipts").withoutCsrf().bodyUpTo(LARGEST));
  }
}
