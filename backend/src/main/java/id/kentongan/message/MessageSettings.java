package id.kentongan.message;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who brings short messages to telephones: one of these, or nobody.
 *
 * @param smpp a message centre that speaks SMPP 3.4
 * @param http a gateway with an HTTP interface of its own
 */
@ConfigurationProperties("kentongan.message")
record MessageSettings(@Nullable Smpp smpp, @Nullable Http http) {

  /**
   * @param tls whether the connection is encrypted
   * @param systemId the account
   * @param source whom the telephone shows as the sender, a number or a name
   * @param limit for each answer
   */
  record Smpp(
      String host,
      @DefaultValue("2775") int port,
      @DefaultValue("false") boolean tls,
      String systemId,
      @DefaultValue("") String password,
      @DefaultValue("") String systemType,
      @DefaultValue("") String source,
      @DefaultValue("5s") Duration limit) {}

  /**
   * In address and body <code>{to}</code> stands for the number ({@code +62…}), <code>{digits}
   * </code> for the same without its plus, <code>{text}</code> for the text; each is written as the
   * type of the content needs it.
   *
   * @param contentType {@code application/json}, {@code application/x-www-form-urlencoded}, {@code
   *     application/xml}, {@code text/plain}
   * @param accepted what an answer must have in it besides a status of 2xx (regular expression)
   * @param gatewayId where it says by which name it reports of the message later (regular
   *     expression, first group)
   * @param receipts how it does that, or null: a message stays {@code sent}
   * @param limit for the answer
   */
  record Http(
      String url,
      @DefaultValue("POST") String method,
      @DefaultValue Map<String, String> headers,
      @DefaultValue("application/json") String contentType,
      @DefaultValue("") String body,
      @Nullable String accepted,
      @Nullable String gatewayId,
      @Nullable Receipts receipts,
      @DefaultValue("8s") Duration limit) {}

  /**
   * The gateway asks for {@code /sms/receipts} by GET or POST. The regular expressions look at its
   * query, a line break and its body, as they were sent.
   *
   * @param from addresses or networks (CIDR) from which receipts are taken
   * @param id where it names the message (first group)
   * @param delivered what it has in it if the message is in the telephone
   * @param failed what it has in it if it never will be; empty: it does not tell
   */
  record Receipts(
      @DefaultValue List<String> from,
      String id,
      String delivered,
      @DefaultValue("") String failed) {}
}
