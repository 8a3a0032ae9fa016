package id.kentongan.message;

import id.kentongan.message.MessageSettings.Http;
import id.kentongan.message.MessageSettings.Receipts;
import id.kentongan.platform.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Service;

/** What a gateway over HTTP tells later of the messages that it took, as the settings describe. */
@Service
@ConditionalOnWebApplication
public class HttpReceipts {

  private final List<IpAddressMatcher> senders;
  private final Optional<Described> described;
  private final MessageReports reports;

  HttpReceipts(MessageSettings settings, MessageReports reports) {
    Http http = settings.http();
    Receipts receipts = http == null ? null : http.receipts();
    this.senders =
        receipts == null ? List.of() : receipts.from().stream().map(IpAddressMatcher::new).toList();
    this.described = Optional.ofNullable(receipts).map(Described::of);
    this.reports = reports;
  }

  /** How a receipt is read. */
  private record Described(Pattern id, Pattern delivered, @Nullable Pattern failed) {

    static Described of(Receipts settings) {
      return new Described(
          Pattern.compile(settings.id()),
          Pattern.compile(settings.delivered()),
          settings.failed().isEmpty() ? null : Pattern.compile(settings.failed()));
    }

    @Nullable MessageState state(String text) {
      if (delivered.matcher(text).find()) {
        return MessageState.DELIVERED;
      }
      return failed != null && failed.matcher(text).find() ? MessageState.FAILED : null;
    }
  }

  /**
   * @param address who says so
   * @throws ProblemException 403 if nobody there may
   */
  public void requireSender(String address) {
    if (senders.stream().noneMatch(each -> each.matches(address))) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "receipt-from-a-stranger", Map.of());
    }
  }

  /**
   * Takes a receipt; what tells of nothing final changes nothing.
   *
   * @param text query and body, as they were sent: hostile
   * @throws ProblemException 400 if it names no message, 503 if it has to be brought again
   */
  public void take(String text) {
    Described description = described.orElseThrow();
    Matcher id = description.id().matcher(text);
    if (!id.find() || id.groupCount() < 1 || id.group(1) == null) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    MessageState state = description.state(text);
    if (state != null && !reports.report(new Receipt(List.of(id.group(1)), null, state))) {
      throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of());
    }
  }
}
