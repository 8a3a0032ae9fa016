package id.kentongan.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long a search takes among half a million places, written as people write and mistyped as
 * people mistype; against a bare query by trigrams over the same names.
 */
final class PlaceSearch implements AutoCloseable {

  private static final int QUERIES = 100;

  /** What a bare search by trigrams needs. */
  private static final List<String> TRIGRAMS =
      List.of(
          "drop table if exists trigram_place",
          """
          create table trigram_place as
            select label, lower(label || ' ' || coalesce(area_name, '')) as words from geo_place
          """,
          "create index on trigram_place using gin (words gin_trgm_ops)",
          "analyze trigram_place");

  private static final String BARE =
      "select label from trigram_place where words %> ? order by words <->> ? limit 20";

  private final SignedIn supervisor;
  private final Connection database;
  private final PreparedStatement bare;
  private final List<String> names;
  private final Spots spots;
  private int missed;

  private PlaceSearch(RunningSystem system, List<String> names) throws SQLException {
    this.spots = Spots.in(system, QUERIES);
    this.supervisor = new SignedIn(system, "supervisor");
    this.database = system.connect();
    try (Statement statement = database.createStatement()) {
      for (String step : TRIGRAMS) {
        statement.execute(step);
      }
    }
    this.bare = database.prepareStatement(BARE);
    this.names = names;
  }

  static void run(Report report, RunningSystem system, Command command)
      throws IOException, SQLException, InterruptedException {
    Path folder = RegionFolder.copyOf(system.region());
    List<String> names = ManyPlaces.write(folder, system);
    command.importRegion(folder);
    double[] millis = new double[Report.ROUNDS];
    double[] ratios = new double[Report.ROUNDS];
    try (PlaceSearch search = new PlaceSearch(system, names)) {
      search.round(Report.ROUNDS, new Samples(), new Samples());
      search.missed = 0;
      for (int round = 0; round < Report.ROUNDS; round++) {
        Samples ours = new Samples();
        Samples bare = new Samples();
        search.round(round, ours, bare);
        millis[round] = ours.p95() / 1e6;
        ratios[round] = ours.p95() / bare.p95();
      }
      report.line(
          "search among 500,000 places: p95 in ms", millis, "<= 50", "bare trigrams", ratios);
      report.count("not among the hits that were asked for", search.missed, 5 * QUERIES, "");
    }
  }

  private void round(int round, Samples ours, Samples bareTimes) throws SQLException {
    Random random = new Random(round);
    for (int i = 0; i < QUERIES; i++) {
      String name = names.get(random.nextInt(names.size()));
      String query = Slips.values()[i % Slips.values().length].in(name, random);
      Spots.Spot near = spots.get(i);
      String path =
          "/api/places?query=%s&near=%s,%s"
              .formatted(
                  URLEncoder.encode(query, StandardCharsets.UTF_8),
                  near.longitude(),
                  near.latitude());
      if (i % 2 == 0) {
        bareTimes.add(bare(query));
      }
      long began = System.nanoTime();
      String answer = supervisor.get(path);
      ours.add(System.nanoTime() - began);
      if (i % 2 == 1) {
        bareTimes.add(bare(query));
      }
      if (!answer.contains("\"label\":\"" + name + "\"")) {
        missed++;
      }
    }
  }

  private long bare(String query) throws SQLException {
    long began = System.nanoTime();
    bare.setString(1, query.toLowerCase(Locale.ROOT));
    bare.setString(2, query.toLowerCase(Locale.ROOT));
    bare.executeQuery().close();
    return System.nanoTime() - began;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
