package id.kentongan.message;

/** Something else became of a message; listened to after the commit. */
public record MessageChanged(MessageId message, MessageState state) {}
