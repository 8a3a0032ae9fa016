package id.kentongan.telephony.config;

import java.util.regex.Pattern;

/** Names that people read on screens and in spreadsheets. */
final class Names {

  private static final Pattern READABLE =
      Pattern.compile("(?![=+\\-@\\s])[^\\p{Cntrl}\\p{Cf}\\u2028\\u2029]{1,80}");

  private Names() {}

  static boolean readable(String name) {
    return READABLE.matcher(name).matches();
  }
}
