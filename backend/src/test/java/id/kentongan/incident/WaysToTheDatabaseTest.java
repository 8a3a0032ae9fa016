package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import tools.jackson.databind.JsonNode;

/** How often a request goes to the database: that is most of what a save takes. */
@KentonganTest
class WaysToTheDatabaseTest {

  private static final String STATEMENT = "Executing prepared SQL statement";
  private static final String TRANSACTION = "Creating new transaction";

  private final Browser siti;
  private final Journal journal = new Journal();
  private final List<Logger> sources =
      List.of(logger(JdbcTemplate.class), logger(JpaTransactionManager.class));

  WaysToTheDatabaseTest(@LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    siti = new Room(port, home).as("calltaker-1");
  }

  /** The first one of all reads the catalogue, which is then kept. */
  @BeforeEach
  void listenFromTheSecondOneOn() {
    begin(siti, FIRE);
    journal.start();
    sources.forEach(each -> each.setAdditive(false));
    sources.forEach(each -> each.setLevel(Level.DEBUG));
    sources.forEach(each -> each.addAppender(journal));
  }

  @AfterEach
  void listenNoMore() {
    sources.forEach(each -> each.detachAppender(journal));
    sources.forEach(each -> each.setLevel(null));
    sources.forEach(each -> each.setAdditive(true));
  }

  @Test
  void a_save_is_one_transaction_of_four_statements_beside_session_and_screens() {
    JsonNode incident = begin(siti, FIRE);

    patch(siti, incident, "\"narrative\":\"asap\"");

    await()
        .untilAsserted(() ->
            assertThat(journal.ofTheRequest("update incident set version"))
                .satisfiesExactly(
                    said -> assertThat(said).contains(STATEMENT, "FROM SPRING_SESSION"),
                    said -> assertThat(said).contains(TRANSACTION),
                    said -> assertThat(said).contains(STATEMENT, "for update"),
                    said -> assertThat(said).contains(STATEMENT, "insert into incident_fact"),
                    said -> assertThat(said).contains(STATEMENT, "from audit_head"),
                    said -> assertThat(said).contains(STATEMENT, "insert into audit_entry"),
                    said -> assertThat(said).contains(STATEMENT, "from incident"),
                    said -> assertThat(said).contains(STATEMENT, "update SPRING_SESSION")));
  }

  @Test
  void a_new_one_is_one_transaction_of_five_statements_beside_session_and_screens() {
    begin(siti, FIRE);

    assertThat(journal.ofTheRequest("insert into incident ("))
        .filteredOn(said -> !said.contains("SPRING_SESSION"))
        .satisfiesExactly(
            said -> assertThat(said).contains(TRANSACTION),
            said -> assertThat(said).contains(STATEMENT, "from catalogue"),
            said -> assertThat(said).contains(STATEMENT, "into incident_number"),
            said -> assertThat(said).contains(STATEMENT, "insert into incident_fact"),
            said -> assertThat(said).contains(STATEMENT, "from audit_head"),
            said -> assertThat(said).contains(STATEMENT, "insert into audit_entry"),
            said -> assertThat(said).contains(STATEMENT, "from incident"));
  }

  private static Logger logger(Class<?> source) {
    return (Logger) LoggerFactory.getLogger(source);
  }

  /** What was said of the database, and by which thread. */
  private static class Journal extends AppenderBase<ILoggingEvent> {

    private record Said(String thread, String text) {}

    private final List<Said> all = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      all.add(new Said(event.getThreadName(), event.getFormattedMessage()));
    }

    /** All of the request that said this: its thread has served others before and will after. */
    List<String> ofTheRequest(String text) {
      List<Said> heard = List.copyOf(all);
      for (Said each : heard) {
        if (each.text().contains(text)) {
          return requestAround(
              text, heard.stream().filter(said -> said.thread().equals(each.thread())).toList());
        }
      }
      return List.of();
    }

    private static List<String> requestAround(String text, List<Said> ofThread) {
      List<String> request = new ArrayList<>();
      for (Said each : ofThread) {
        if (each.text().contains("FROM SPRING_SESSION")) {
          if (request.stream().anyMatch(said -> said.contains(text))) {
            return request;
          }
          request.clear();
        }
        if (each.text().startsWith(STATEMENT) || each.text().startsWith(TRANSACTION)) {
          request.add(each.text());
        }
      }
      return request;
    }
  }
}
