package id.kentongan.call;

/**
 * With a call came the address of its location; listened to after the commit.
 *
 * @param address as it was sent: hostile
 */
record ReferenceSent(CallId call, String address) {}
