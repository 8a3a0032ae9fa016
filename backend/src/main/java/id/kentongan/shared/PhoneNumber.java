package id.kentongan.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number that can be called from anywhere.
 *
 * @param e164 ITU-T E.164, e.g. {@code +6281234567890}
 */
public record PhoneNumber(@JsonValue String e164) {

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9(][0-9 ().-]{2,30}");
  private static final String HOME = "ID";

  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("not an E.164 number: " + e164);
    }
  }

  /**
   * Reads a number as it is written or signalled in Indonesia. Empty for what is no number that can
   * be called from anywhere: withheld, a short code such as 110 or 112, a local number without its
   * area, text.
   */
  public static Optional<PhoneNumber> find(@Nullable String written) {
    if (written == null || !WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      var parsed = numbers.parse(written, HOME);
      // Possible, not valid: a range that was opened yesterday must not cost a call-back.
      if (numbers.isPossibleNumberWithReason(parsed) != ValidationResult.IS_POSSIBLE) {
        return Optional.empty();
      }
      return Optional.of(numbers.format(parsed, PhoneNumberFormat.E164))
          .filter(e164 -> E164.matcher(e164).matches())
          .map(PhoneNumber::new);
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return e164;
  }
}
