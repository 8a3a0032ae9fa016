package id.kentongan.telephony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The recorded sessions of a real exchange, one a situation, and signals in words. */
public final class Sessions {

  static final Path DIRECTORY = Path.of("../telephony/src/test/resources/sessions");

  private Sessions() {}

  public static List<String> names() {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".ami"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(String name, String extension) {
    try {
      return Files.readString(DIRECTORY.resolve(name + extension));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A claim as one line for people; the call's own names left out. */
  static String inWords(ExchangeSignal signal) {
    return switch (signal) {
      case ExchangeSignal.CallOffered s ->
          "a caller by %s dials %s: number %s, name %s"
              .formatted(s.trunk(), s.dialled(), s.number(), s.displayName());
      case ExchangeSignal.CallLocated s -> "located: " + new TreeMap<>(s.fields());
      case ExchangeSignal.RecordingStarted s -> "the recording starts";
      case ExchangeSignal.LegRinging s -> s.position() + " rings";
      case ExchangeSignal.LegConnected s -> s.position() + " is connected";
      case ExchangeSignal.LegHeld s -> s.position() + " holds";
      case ExchangeSignal.LegResumed s -> s.position() + " resumes";
      case ExchangeSignal.KeyPressed s -> "the caller presses " + s.digit();
      case ExchangeSignal.LegEnded s -> s.position() + " has ended";
      case ExchangeSignal.CallRequeued s -> "the caller waits again";
      case ExchangeSignal.CallEnded s -> "the call has ended, by " + s.cause();
      case ExchangeSignal.PositionReported s ->
          s.position() + " is " + s.telephone() + (s.paused() ? ", paused" : "");
      case ExchangeSignal.StrangerRefused s ->
          "a stranger from %s is refused".formatted(s.remoteAddress());
      case ExchangeSignal.LinkEstablished s -> "linked";
      case ExchangeSignal.LinkLost s -> "link lost";
      case ExchangeSignal.SignalsOverflowed s -> "overflow";
    };
  }
}
