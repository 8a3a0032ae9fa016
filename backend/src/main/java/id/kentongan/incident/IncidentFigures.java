package id.kentongan.incident;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the incidents stand as figures; exercises are not counted. */
@Repository
public class IncidentFigures {

  private static final int LEAST_PRIORITY = 4;

  private final JdbcClient database;

  IncidentFigures(JdbcClient database) {
    this.database = database;
  }

  /** How many of each priority, 1 to 4, need help or have it on the way. */
  public Map<Integer, Integer> openByPriority() {
    Map<Integer, Integer> counted =
        database
            .sql(
                """
                select priority, count(*) as count from incident
                where on_screens and state not in ('DRAFT', 'CLOSED') and not exercise
                group by priority
                """)
            .query((row, _) -> Map.entry(row.getInt("priority"), row.getInt("count")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return IntStream.rangeClosed(1, LEAST_PRIORITY)
        .boxed()
        .collect(Collectors.toMap(each -> each, each -> counted.getOrDefault(each, 0)));
  }
}
