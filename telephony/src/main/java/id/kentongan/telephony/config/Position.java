package id.kentongan.telephony.config;

import java.util.regex.Pattern;

/**
 * A seat of the room with its telephone.
 *
 * @param id also its account at the exchange
 * @param extension its short number in the room
 */
public record Position(String id, String extension, String name) {

  static final Pattern ID = Pattern.compile("pos-[0-9]{2,3}");
}
