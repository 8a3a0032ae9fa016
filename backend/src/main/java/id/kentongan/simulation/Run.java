package id.kentongan.simulation;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The traffic while it flows: a thread for each caller and unit, and one that looks at orders. */
final class Run {

  private static final int LOOKS_EVERY_SECONDS = 2;

  private final RunningSystem system;
  private final Room room;
  private final Streets streets;
  private final Fleet fleet;
  private final Timetable time;
  private final Tally tally = new Tally();
  private final HttpClient http = HttpClient.newHttpClient();

  Run(RunningSystem system, Room room, Streets streets, Fleet fleet, Timetable time) {
    this.system = system;
    this.room = room;
    this.streets = streets;
    this.fleet = fleet;
    this.time = time;
  }

  /** Comes back when everything of the plan is over. */
  Tally play(Plan plan, Map<String, String> secrets) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (PlannedCall call : plan.calls()) {
        threads.execute(() -> tried(() -> call(call)));
      }
      for (PlannedUnit unit : plan.units()) {
        String secret = secrets.getOrDefault(unit.vehicle().callSign(), "");
        Device device = new Device(http, system.web(), secret, unit.json(), time.begun(), tally);
        threads.execute(() -> tried(() -> drive(unit, device)));
      }
      if (!plan.units().isEmpty()) {
        threads.execute(() -> tried(this::look));
      }
    }
    return tally;
  }

  private void call(PlannedCall call) throws IOException, InterruptedException {
    time.awaitMillis(call.atMillis());
    tally.call();
    if (!Caller.call(call, system.sipPort())) {
      tally.wrong("a call was not answered, or not ended as calls are");
    }
  }

  private void look() throws InterruptedException {
    for (long second = 0; !time.isOver(second); second = time.second() + LOOKS_EVERY_SECONDS) {
      time.awaitSecond(second);
      try {
        room.look();
      } catch (IOException notJustNow) {
        // Units go on with what they know.
      } catch (CannotSimulate never) {
        tally.wrong("nobody could see who is sent where");
      }
    }
  }

  private void drive(PlannedUnit plan, Device device) throws InterruptedException {
    Vehicle vehicle = plan.vehicle();
    SimulatedUnit unit = new SimulatedUnit(plan, streets, fleet.hospitals());
    Speech speech = new Speech(room, vehicle.account(), tally);
    for (long second = 0; !time.isOver(second); second = time.second() + 1) {
      time.awaitSecond(second);
      SimulatedUnit.Sent sent = unit.tick(second, room.order(vehicle.callSign()));
      device.send(sent.fixes());
      speech.say(sent.words());
    }
    device.send(List.of());
    speech.say(List.of());
    if (device.unsent() + speech.unsaid() > 0) {
      tally.wrong(
          "%d fixes and %d words of %s did not get through"
              .formatted(device.unsent(), speech.unsaid(), vehicle.callSign()));
    }
  }

  /** What goes on in a thread, and may go wrong. */
  private interface Part {
    void run() throws IOException, InterruptedException;
  }

  private void tried(Part part) {
    try {
      part.run();
    } catch (IOException | RuntimeException e) {
      tally.wrong(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
