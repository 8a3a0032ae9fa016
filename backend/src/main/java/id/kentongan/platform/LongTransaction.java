package id.kentongan.platform;

import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction whose statements may take longer than a request's, e.g. an import. The pool gives
 * the connection its usual limit back.
 */
@Component
public class LongTransaction {

  private final TransactionTemplate transaction;
  private final JdbcTemplate database;

  public LongTransaction(TransactionTemplate transaction, DataSource database) {
    this.transaction = transaction;
    this.database = new JdbcTemplate(database);
  }

  /**
   * Does the work in a transaction, or in the one that runs.
   *
   * @param limit for each answer of the database
   */
  public <T> T run(Duration limit, Supplier<T> work) {
    return transaction.execute(_ -> {
      database.execute(
          (ConnectionCallback<@Nullable Void>)
              connection -> {
                connection.setNetworkTimeout(Runnable::run, (int) limit.toMillis());
                return null;
              });
      return work.get();
    });
  }
}
