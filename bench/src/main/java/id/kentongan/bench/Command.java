package id.kentongan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command {@code kentongan}, as somebody types it. */
record Command(Path executable, RunningSystem system) {

  private static final long POLL_MILLIS = 20;

  /** What a process used: seconds of waiting, and MiB of memory at its peak. */
  record Use(double seconds, double mebibytes) {}

  /** {@code kentongan region import}; the memory is that of its Java process. */
  Use importRegion(Path folder) throws IOException, InterruptedException {
    return measure(
        List.of(
            executable.toString(),
            "region",
            "import",
            folder.toString(),
            "--home",
            system.home().toString(),
            "--port-offset",
            Integer.toString(system.portOffset())));
  }

  /** Runs it; the memory is that of the largest process among what it starts. */
  static Use measure(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("said", ".log");
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    long peak = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      try (Stream<ProcessHandle> all =
          Stream.concat(Stream.of(process.toHandle()), process.descendants())) {
        peak = Math.max(peak, all.mapToLong(Command::peakKibibytes).max().orElse(0));
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + ": " + Files.readString(said));
    }
    Files.delete(said);
    return new Use(seconds, peak / 1024.0);
  }

  /** The kernel notes the peak itself, so that looking now and then misses nothing but the end. */
  private static long peakKibibytes(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"))
          .lines()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }
}
