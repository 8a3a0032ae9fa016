package id.kentongan.telephony.config;

import java.util.regex.Pattern;

/** A value that may stand in Asterisk's configuration: it has no character that means anything. */
record ConfigValue(String text) {

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._/:-]{1,200}");

  ConfigValue {
    if (!HARMLESS.matcher(text).matches()) {
      throw new IllegalArgumentException("not fit for the exchange's configuration: " + text);
    }
  }

  static ConfigValue of(int number) {
    return new ConfigValue(Integer.toString(number));
  }
}
