package id.kentongan.audit;

import id.kentongan.platform.LongTransaction;
import java.io.PrintStream;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The task {@code audit-verify}: reads the chains of the configured database, beside a running
 * system, and says whether they hold. Starts nothing else of the application.
 */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class
})
public class AuditVerification {

  /** The first page may wait until all entries are sorted. */
  private static final Duration LONGEST_PAGE = Duration.ofMinutes(15);

  /**
   * @return exit code: 0 if every chain holds, 1 if not
   */
  public static int run(String[] args, PrintStream out) {
    try (var context =
        new SpringApplicationBuilder(AuditVerification.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .properties("logging.level.root=warn")
            .run(args)) {
      // One transaction: a snapshot of entries and heads, read in pages.
      TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
      transaction.setReadOnly(true);
      transaction.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
      ChainCheck.Verdict verdict =
          new LongTransaction(transaction, context.getBean(DataSource.class))
              .run(LONGEST_PAGE, () -> ChainCheck.of(context.getBean(JdbcClient.class)));
      return report(verdict, out);
    }
  }

  private static int report(ChainCheck.Verdict verdict, PrintStream out) {
    if (verdict.broken().isPresent()) {
      out.println("The audit chain is broken at " + verdict.broken().get() + ".");
      return 1;
    }
    out.println("The audit chains hold: " + verdict.entries() + " entries.");
    verdict
        .heads()
        .forEach((node, head) ->
            out.println(node + "\t" + head.day() + "\t" + head.number() + "\t" + head.hash()));
    return 0;
  }
}
