package id.kentongan.bench;

/** Something that sends what it is given to everybody who is connected. */
interface Peer extends AutoCloseable {

  Door door();

  /** Sends {@code {"id":…,"at":…,"text":…}} to all. */
  void publish(String id, long at, String text);

  @Override
  void close();

  static String item(String id, long at, String text) {
    return "{\"id\":\"" + id + "\",\"at\":" + at + ",\"text\":\"" + text + "\"}";
  }
}
