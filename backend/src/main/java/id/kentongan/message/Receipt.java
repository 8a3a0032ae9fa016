package id.kentongan.message;

import id.kentongan.shared.PhoneNumber;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway says later of a message that it took.
 *
 * @param names by which it may mean the message, as they were sent
 * @param to whose message it was, or null if it does not say
 * @param state what became of it
 */
record Receipt(List<String> names, @Nullable PhoneNumber to, MessageState state) {

  private static final String DECIMAL = "\\d{1,40}";
  private static final String HEXADECIMAL = "[0-9a-f]{1,40}";

  Receipt {
    names = List.copyOf(names);
  }

  /**
   * The same names as numbers in the other base, in small letters and without leading zeros: many
   * centres take a message by a hexadecimal name and report of it by the decimal one.
   */
  List<String> readings() {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .map(name ->
            Stream.of(
                name.matches(DECIMAL) ? new BigInteger(name).toString(16) : "",
                name.matches(DECIMAL) ? new BigInteger(name).toString() : "",
                name.matches(HEXADECIMAL) ? new BigInteger(name, 16).toString() : ""))
        .flatMap(readings -> readings)
        .filter(reading -> !reading.isEmpty())
        .distinct()
        .toList();
  }
}
