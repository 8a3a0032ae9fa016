package id.kentongan.call;

import id.kentongan.telephony.CelReader;
import id.kentongan.telephony.CelReader.CelOffset;
import id.kentongan.telephony.CelReader.CelPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads on in the exchange's own log. How far it was read is stored in the transaction that stores
 * what was read, so that nothing is missed or lost, whenever we die.
 */
@Component
class ExchangeLog {

  private static final int PAGE_LINES = 500;
  private static final String EXCHANGE = "kentongan";

  private final CelReader reader;
  private final CallIntake intake;
  private final JdbcClient database;

  ExchangeLog(CelReader reader, CallIntake intake, JdbcClient database) {
    this.reader = reader;
    this.intake = intake;
    this.database = database;
  }

  /** Reads one page; false if there was nothing more to read. */
  @Transactional
  public boolean readOn() {
    CelOffset from = offset();
    CelPage page = reader.read(from, PAGE_LINES);
    if (page.next().equals(from)) {
      return false;
    }
    intake.take(page.signals());
    database
        .sql("update exchange_log_offset set file = ?, bytes = ? where exchange = ?")
        .params(page.next().file(), page.next().bytes(), EXCHANGE)
        .update();
    return true;
  }

  private CelOffset offset() {
    database
        .sql(
            """
            insert into exchange_log_offset (exchange, file, bytes) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(EXCHANGE, CelOffset.START.file(), CelOffset.START.bytes())
        .update();
    return database
        .sql("select file, bytes from exchange_log_offset where exchange = ? for update")
        .param(EXCHANGE)
        .query((row, _) -> new CelOffset(row.getString("file"), row.getLong("bytes")))
        .single();
  }
}
