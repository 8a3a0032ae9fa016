package id.kentongan.message;

/** A message waits to be sent; listened to after the commit. */
record TextQueued(MessageId message) {}
