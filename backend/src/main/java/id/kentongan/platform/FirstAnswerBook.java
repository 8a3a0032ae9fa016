package id.kentongan.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What each key was answered, for a day. */
@Component
@ConditionalOnWebApplication
class FirstAnswerBook {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAnswerBook.class);
  private static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient database;
  private final Clock clock;

  FirstAnswerBook(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What a request does. */
  interface Work {

    void run() throws ServletException, IOException;
  }

  private record Stored(
      String request, int status, @Nullable String location, @Nullable String type, byte[] body) {

    static Stored of(ResultSet row, int index) throws SQLException {
      return new Stored(
          row.getString("request"),
          row.getInt("status"),
          row.getString("location"),
          row.getString("type"),
          row.getBytes("body"));
    }

    void repeatTo(HttpServletResponse answer) throws IOException {
      answer.setStatus(status);
      answer.setHeader(HttpHeaders.LOCATION, location);
      answer.setContentType(type);
      answer.getOutputStream().write(body);
    }
  }

  /**
   * Does the work, in this transaction, or answers as it was answered.
   *
   * @param request hash of what is asked
   * @return false if the key was used for another request
   */
  @Transactional(rollbackFor = Exception.class)
  public boolean once(
      String asker, String key, String request, ContentCachingResponseWrapper answer, Work work)
      throws ServletException, IOException {
    if (!isFirst(asker, key, request)) {
      Stored first = find(asker, key);
      if (!first.request().equals(request)) {
        return false;
      }
      first.repeatTo(answer);
      return true;
    }
    work.run();
    if (answer.getStatus() >= 200 && answer.getStatus() < 300) {
      keep(asker, key, answer);
    } else {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return true;
  }

  /** Waits for whoever uses the key just now; one that is too old is as good as none. */
  private boolean isFirst(String asker, String key, String request) {
    return database
            .sql(
                """
                insert into first_answer as known (asker, key, request, asked_at)
                values (?, ?, ?, ?)
                on conflict (asker, key) do update
                set request = excluded.request, asked_at = excluded.asked_at
                where known.asked_at < ?
                """)
            .params(asker, key, request, OffsetDateTime.now(clock), oldest())
            .update()
        == 1;
  }

  private Stored find(String asker, String key) {
    return database
        .sql("select * from first_answer where asker = ? and key = ?")
        .params(asker, key)
        .query(Stored::of)
        .single();
  }

  private void keep(String asker, String key, ContentCachingResponseWrapper answer) {
    database
        .sql(
            """
            update first_answer set status = ?, location = ?, type = ?, body = ?
            where asker = ? and key = ?
            """)
        .param(answer.getStatus())
        .param(answer.getHeader(HttpHeaders.LOCATION))
        .param(answer.getContentType())
        .param(answer.getContentAsByteArray())
        .param(asker)
        .param(key)
        .update();
  }

  /** They hold what was said of somebody, so no longer than promised. */
  @Scheduled(fixedDelay = 15, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
  void forgetOld() {
    try {
      database.sql("delete from first_answer where asked_at < ?").param(oldest()).update();
    } catch (DataAccessException e) {
      LOG.debug("old answers are forgotten when the database is back", e);
    }
  }

  private OffsetDateTime oldest() {
    return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
  }
}
