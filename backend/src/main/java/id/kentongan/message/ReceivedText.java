package id.kentongan.message;

/**
 * A short message came in.
 *
 * @param sender a number as the operator has it, or a name: hostile
 * @param text as it was sent: hostile
 */
public record ReceivedText(String sender, String text) {}
