package id.kentongan.telephony.exchange;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the exchange writes of its calls, a line an event. */
final class CelLines {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path log;

  CelLines(Path log) {
    this.log = log;
  }

  void awaitLine(String one, String two) {
    await()
        .atMost(PATIENCE)
        .until(() -> lines().stream().anyMatch(line -> line.contains(one) && line.contains(two)));
  }

  String lastRecording() throws IOException {
    return lines().stream()
        .filter(line -> line.startsWith("\"KentonganRecording\""))
        .reduce((former, latter) -> latter)
        .orElseThrow()
        .replaceAll("(?s).*file=([^\"]+).*", "$1");
  }

  /** The positions that the call of a number rang, in order. */
  List<String> legsOfCallFrom(String number) throws IOException {
    List<String> lines = lines();
    String call =
        lines.stream()
            .filter(line -> line.startsWith("\"KentonganOffered\"") && line.contains(number))
            .findFirst()
            .map(line -> line.split("\",\"", -1)[5])
            .orElse("none");
    return lines.stream()
        .filter(line -> line.startsWith("\"CHAN_START\"") && line.contains("\"" + call + "\""))
        .filter(line -> line.contains("\"PJSIP/pos-"))
        .map(line -> line.replaceAll(".*PJSIP/(pos-\\d+).*", "$1"))
        .toList();
  }

  Set<String> begun() throws IOException {
    return uniqueIds("\"CHAN_START\"");
  }

  Set<String> ended() throws IOException {
    return uniqueIds("\"HANGUP\"");
  }

  private Set<String> uniqueIds(String event) throws IOException {
    return lines().stream()
        .filter(line -> line.startsWith(event))
        .map(line -> line.split("\",\"", -1)[4])
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<String> lines() throws IOException {
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }
}
