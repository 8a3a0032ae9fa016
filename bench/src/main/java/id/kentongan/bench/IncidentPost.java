package id.kentongan.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/**
 * How long it takes to open an incident over HTTP, from the request to the answer; against a bare
 * row of the same size, inserted and committed.
 */
final class IncidentPost implements AutoCloseable {

  private static final int POSTS = 100;

  /** The first of a backend's life run through code that never ran. */
  private static final int ROUNDS_BEFORE = 10;

  private final Incidents incidents;
  private final Spots spots;
  private final Floor floor;

  private IncidentPost(RunningSystem system) throws IOException, SQLException {
    incidents = new Incidents(new SignedIn(system, "calltaker"));
    spots = Spots.in(system, POSTS);
    floor = new Floor(system);
  }

  static void run(Report report, RunningSystem system) throws IOException, SQLException {
    double[] ratios = new double[Report.ROUNDS];
    double[] withKey = new double[Report.ROUNDS];
    try (IncidentPost post = new IncidentPost(system)) {
      for (int round = 0; round < ROUNDS_BEFORE; round++) {
        post.round(new Samples(), new Samples(), new Samples());
      }
      for (int round = 0; round < Report.ROUNDS; round++) {
        Samples ours = new Samples();
        Samples repeatable = new Samples();
        Samples bare = new Samples();
        post.round(ours, repeatable, bare);
        ratios[round] = ours.p50() / bare.p50();
        withKey[round] = repeatable.p50() / bare.p50();
      }
    }
    report.line("incident opened over HTTP against a bare INSERT + commit", ratios, "<= 3");
    report.line("the same with an Idempotency-Key", withKey, "");
  }

  private void round(Samples ours, Samples repeatable, Samples bare)
      throws IOException, SQLException {
    for (int i = 0; i < POSTS; i++) {
      String opening = Incidents.opening(spots.get(i), 1 + i % 4);
      ours.add(post(opening, ""));
      bare.add(floor.commit(opening));
      repeatable.add(post(opening, "Idempotency-Key: " + UUID.randomUUID() + "\r\n"));
    }
  }

  private long post(String opening, String moreHeaders) throws IOException {
    long began = System.nanoTime();
    String answer = incidents.begin(opening, moreHeaders);
    long took = System.nanoTime() - began;
    incidents.take(answer);
    return took;
  }

  @Override
  public void close() throws IOException, SQLException {
    incidents.close();
    floor.close();
  }
}
