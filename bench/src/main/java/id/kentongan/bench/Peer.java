package id.kentongan.bench;

import java.util.List;

/** Something that sends what it is given to everybody who is connected. */
interface Peer extends AutoCloseable {

  int port();

  String path();

  /** Header lines of the handshake, each with its end. */
  String headers();

  /** What a reader says after the handshake to hear everything. */
  List<String> greeting();

  /** Sends {@code {"id":…,"at":…,"text":…}} to all. */
  void publish(String id, long at, String text);

  @Override
  void close();

  static String item(String id, long at, String text) {
    return "{\"id\":\"" + id + "\",\"at\":" + at + ",\"text\":\"" + text + "\"}";
  }
}
