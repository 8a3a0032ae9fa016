package id.kentongan.live;

import org.springframework.web.socket.CloseStatus;

/** Why the server ends a connection, as the page gets it. */
final class LiveClose {

  /** The person signed out or the session ran out: sign in, do not come back by yourself. */
  static final CloseStatus SIGNED_OUT = new CloseStatus(4401, "signed out");

  /** Nothing could be sent for too long. Come back with the places reached. */
  static final CloseStatus TOO_SLOW = new CloseStatus(4408, "too slow");

  /** Too many frames whose answers were not read. */
  static final CloseStatus TOO_MANY_QUESTIONS = new CloseStatus(4429, "too many frames");

  private LiveClose() {}
}
