package id.kentongan.message;

import id.kentongan.shared.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads the delivery receipt of a message centre (SMPP 3.4, 5.3.2.12, 5.3.2.35 and appendix B): the
 * parameters that are made for it, else the text {@code id:… stat:DELIVRD …}.
 */
final class SmppReceipt {

  private static final int LONGEST_NAME = 65;
  private static final Pattern ID = pattern("id:\\s*(\\S{1,65})");
  private static final Pattern STATE = pattern("stat:\\s*([A-Z]+)");

  private SmppReceipt() {}

  /**
   * @param from whose telephone it tells of
   * @param text of the message
   * @return empty if it names no message, or tells of nothing final
   */
  static Optional<Receipt> find(DeliverSm message, String from, String text) {
    List<String> names = new ArrayList<>();
    if (message.getOptionalParameter(Tag.RECEIPTED_MESSAGE_ID)
        instanceof OptionalParameter.OctetString name) {
      names.add(new String(name.getValue(), StandardCharsets.ISO_8859_1).replace("\0", ""));
    }
    Matcher named = ID.matcher(text);
    if (named.find()) {
      names.add(named.group(1));
    }
    names.removeIf(name -> name.isBlank() || name.length() > LONGEST_NAME);
    MessageState state = state(message, text);
    return names.isEmpty() || state == null
        ? Optional.empty()
        : Optional.of(new Receipt(names, PhoneNumber.find(from).orElse(null), state));
  }

  private static @Nullable MessageState state(DeliverSm message, String text) {
    Matcher said = STATE.matcher(text);
    String state =
        message.getOptionalParameter(Tag.MESSAGE_STATE) instanceof OptionalParameter.Byte number
            ? Byte.toString(number.getValue())
            : said.find() ? said.group(1).toUpperCase(Locale.ROOT) : "";
    return switch (state) {
      case "2", "DELIVRD" -> MessageState.DELIVERED;
      case "3", "4", "5", "8", "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> MessageState.FAILED;
      default -> null;
    };
  }

  private static Pattern pattern(String text) {
    return Pattern.compile("\\b" + text, Pattern.CASE_INSENSITIVE);
  }
}
