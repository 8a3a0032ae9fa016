package id.kentongan.simulation;

import id.kentongan.geo.roads.RoadNetwork;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The task {@code simulate}: bounded traffic against the running system of the same home. Starts
 * nothing of the application.
 */
public final class Simulation {

  private final RunningSystem system;
  private final Traffic traffic;
  private final PrintStream out;

  private Simulation(RunningSystem system, Traffic traffic, PrintStream out) {
    this.system = system;
    this.traffic = traffic;
    this.out = out;
  }

  /**
   * @param args properties as the command hands them over
   * @param complaints gets a sentence if something is wrong
   * @return exit code: 0 if everything was taken, 1 if not
   */
  public static int run(String[] args, PrintStream out, PrintStream complaints) {
    Map<String, String> given =
        Stream.of(args)
            .filter(argument -> argument.startsWith("--") && argument.contains("="))
            .map(argument -> argument.substring(2).split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, last) -> last));
    RunningSystem system = RunningSystem.read(given);
    // A caller that is left behind would go on calling.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> ProcessHandle.current().children().forEach(ProcessHandle::destroy)));
    try {
      new Simulation(system, Traffic.read(given), out).play();
      return 0;
    } catch (CannotSimulate e) {
      complaints.println("kentongan: " + e.getMessage());
    } catch (IOException e) {
      complaints.println(
          "kentongan: nobody answers at %s: look at 'kentongan status'.".formatted(system.web()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  private void play() throws IOException, InterruptedException {
    Map<String, String> secrets = system.devices();
    if (traffic.units() > secrets.size()) {
      throw new CannotSimulate(
          "--units %d is refused: give %d at most, for so many have a device in devices.tsv."
              .formatted(traffic.units(), secrets.size()));
    }
    Fleet fleet = Fleet.of(first("admin"), secrets.keySet());
    Streets streets = new Streets(RoadNetwork.in(system.region()).orElse(null));
    Plan plan = Plan.of(traffic, fleet.vehicles(), streets);
    SignedIn dispatcher = first("dispatcher");
    Map<String, SignedIn> responders = responders(plan);
    Timetable time = new Timetable(Clock.systemUTC(), traffic.seconds());
    Room room = new Room(dispatcher, responders, time.begun());
    out.printf(
        "%d callers and %d units for %d minutes, %s, seed %d.%n",
        plan.calls().size(),
        plan.units().size(),
        traffic.minutes(),
        streets.known() ? "on the region's roads" : "straight ahead for want of roads",
        traffic.seed());
    Tally tally = new Run(system, room, streets, fleet, time).play(plan, secrets);
    out.println(tally.done());
    tally
        .failure()
        .ifPresent(sentence -> {
          throw new CannotSimulate(sentence);
        });
  }

  private SignedIn first(String role) throws IOException, InterruptedException {
    RunningSystem.Account account =
        system.accounts().stream()
            .filter(each -> each.role().equals(role))
            .findFirst()
            .orElseThrow(() ->
                new CannotSimulate(
                    "accounts.tsv names nobody with the role %s: write one there."
                        .formatted(role)));
    return new SignedIn(system, account);
  }

  /** Who speaks for the crews of units that drive, by username. */
  private Map<String, SignedIn> responders(Plan plan) throws IOException, InterruptedException {
    Map<String, SignedIn> responders = new HashMap<>();
    for (RunningSystem.Account account : system.accounts()) {
      if (plan.units().stream().anyMatch(unit -> unit.speaks(account.username()))) {
        responders.put(account.username(), new SignedIn(system, account));
      }
    }
    return responders;
  }
}
