package id.kentongan.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who dials 112: one SIPp process, one call. Stays on the line until the other side hangs
 * up or {@link Script#hangsUpAfter} has passed.
 */
final class Caller implements AutoCloseable {

  /** What a caller does; copies with one thing changed. */
  record Script(
      String number,
      String displayName,
      String dials,
      String from,
      Duration hangsUpAfter,
      @Nullable String location,
      @Nullable Telephone telephone) {

    /** An ordinary caller who stays for two minutes, says nothing and sends no location. */
    static Script from(String number) {
      return new Script(number, "Ibu Yanti", "112", "127.0.0.1", Duration.ofMinutes(2), null, null);
    }

    Script named(String name) {
      return new Script(number, name, dials, from, hangsUpAfter, location, telephone);
    }

    Script dialling(String uri) {
      return new Script(number, displayName, uri, from, hangsUpAfter, location, telephone);
    }

    /** Calls from another address of this machine: {@code 127.0.0.2} is a stranger. */
    Script callingFrom(String address) {
      return new Script(number, displayName, dials, address, hangsUpAfter, location, telephone);
    }

    Script hangingUpAfter(Duration time) {
      return new Script(number, displayName, dials, from, time, location, telephone);
    }

    /** Sends a PIDF-LO circle by value (RFC 5491). */
    Script at(double latitude, double longitude, int radiusMetres) {
      String circle =
          """
          <gs:Circle srsName="urn:ogc:def:crs:EPSG::4326">\
          <gml:pos>%s %s</gml:pos>\
          <gs:radius uom="urn:ogc:def:uom:EPSG::9001">%d</gs:radius></gs:Circle>\
          """
              .formatted(latitude, longitude, radiusMetres);
      return new Script(number, displayName, dials, from, hangsUpAfter, circle, telephone);
    }

    /** Sends an address by value (RFC 5139) and nothing else. */
    Script livingAt(String province, String street, String house) {
      String address =
          """
          <ca:civicAddress xmlns:ca="urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr">\
          <ca:country>ID</ca:country><ca:A1>%s</ca:A1><ca:RD>%s</ca:RD><ca:HNO>%s</ca:HNO>\
          </ca:civicAddress>\
          """
              .formatted(province, street.replace("<", "&lt;"), house);
      return new Script(number, displayName, dials, from, hangsUpAfter, address, telephone);
    }

    /** Speaks and listens with this telephone. */
    Script speakingWith(Telephone heard) {
      return new Script(number, displayName, dials, from, hangsUpAfter, location, heard);
    }
  }

  private final Process process;
  private final Path directory;

  private Caller(Process process, Path directory) {
    this.process = process;
    this.directory = directory;
  }

  static Caller dial(RunningSystem system, Script script) {
    try {
      Path directory = Files.createTempDirectory("caller");
      Path scenario =
          Files.writeString(
              directory.resolve("caller.xml"), SipScenario.of(script, system.sipPort()));
      Process process =
          new ProcessBuilder(
                  "sipp",
                  "127.0.0.1:" + system.sipPort(),
                  "-sf",
                  scenario.toString(),
                  "-i",
                  script.from(),
                  "-p",
                  Integer.toString(freePort(script.from())),
                  "-m",
                  "1",
                  "-nostdin",
                  "-trace_msg",
                  "-message_file",
                  directory.resolve("messages").toString(),
                  "-trace_err",
                  "-error_file",
                  directory.resolve("errors").toString())
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("screen").toFile())
              .start();
      return new Caller(process, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the answer of the exchange: the 200 to the INVITE. */
  Caller isAnswered() {
    await("the exchange's 200").atMost(Duration.ofSeconds(5)).until(() -> received("SIP/2.0 200"));
    return this;
  }

  boolean received(String text) throws IOException {
    Path messages = directory.resolve("messages");
    return Files.exists(messages) && Files.readString(messages).contains(text);
  }

  /** Whether the caller still hears the exchange: no BYE came and none was sent. */
  boolean isOnTheLine() {
    return process.isAlive();
  }

  /** Waits until the call is over for the caller; true when it ended as a call should. */
  boolean isHungUpWithin(Duration time) {
    try {
      if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
      return process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static int freePort(String address) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(address))) {
      return socket.getLocalPort();
    }
  }
}
