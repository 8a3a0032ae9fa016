package id.kentongan.bench;

import id.kentongan.bench.RunningSystem.Part;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * From the start of the backend's process, as the launcher starts it, to a health of UP; against
 * Spring Boot with nothing in it, started in the same way on the same libraries.
 */
final class StartUp {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
  private static final double TICKS_PER_SECOND = 100;
  private static final String EMPTY = EmptyApplication.class.getName();

  /** One part that is down or degraded makes the whole so. */
  private static final Pattern NOT_UP = Pattern.compile("\"status\":\"[DO]");

  private final RunningSystem system;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path cache;

  private StartUp(RunningSystem system) throws IOException, InterruptedException {
    this.system = system;
    cache = Files.createTempDirectory("empty").resolve("empty.aot");
    java("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh", EMPTY).waitFor();
  }

  static void run(Report report, RunningSystem system) throws IOException, InterruptedException {
    StartUp startUp = new StartUp(system);
    startUp.ours();
    startUp.empty();
    double[] seconds = new double[Report.ROUNDS];
    double[] toEmpty = new double[Report.ROUNDS];
    for (int round = 0; round < Report.ROUNDS; round++) {
      seconds[round] = startUp.ours();
      toEmpty[round] = seconds[round] / startUp.empty();
    }
    report.line("backend ready, in seconds from the start of its process", seconds, "<= 4");
    report.line("backend ready against an empty Spring Boot application", toEmpty, "");
  }

  /** Ends the backend; whoever watches over it starts it again. */
  private double ours() throws IOException, InterruptedException {
    Part former = system.part("backend");
    ProcessHandle.of(former.pid()).orElseThrow().destroy();
    await("a new backend", () -> system.part("backend").pid() != former.pid());
    URI health = URI.create("http://127.0.0.1:" + system.webPort() + "/actuator/health");
    await("a healthy backend", () -> isUp(answer(health)));
    return secondsSinceBoot() - system.part("backend").begun() / TICKS_PER_SECOND;
  }

  private double empty() throws IOException, InterruptedException {
    int port = Sipp.freePort("127.0.0.1");
    long began = System.nanoTime();
    Process process =
        java("-XX:AOTMode=auto", "-XX:AOTCache=" + cache, EMPTY, "--server.port=" + port);
    try {
      URI door = URI.create("http://127.0.0.1:" + port + "/");
      await("an answer", () -> !answer(door).isEmpty());
      return (System.nanoTime() - began) / 1e9;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static Process java(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.DISCARD)
        .start();
  }

  /** What is said there, or nothing as long as nobody answers. */
  private String answer(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWERS_WITHIN).build();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException notYet) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isUp(String health) {
    return health.contains("\"status\":\"UP\"") && !NOT_UP.matcher(health).find();
  }

  private static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("There is not " + what + " within a minute");
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** By the clock that the kernel notes a process's start with. */
  private static double secondsSinceBoot() throws IOException {
    return Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ", 2)[0]);
  }
}
