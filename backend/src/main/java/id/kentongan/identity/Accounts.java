package id.kentongan.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts in the database. */
@Repository
class Accounts {

  /** Any number that nothing else locks: held while the first accounts are made. */
  private static final long FIRST_ACCOUNTS_LOCK = 1_120_001;

  private final JdbcClient database;
  private final Clock clock;

  Accounts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** PostgreSQL takes no NUL in a text: no account has it in its name. */
  Optional<Account> find(String username) {
    if (username.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return database
        .sql(
            """
            select username, name, role, agency, unit, password_hash
            from account where username = ?
            """)
        .param(username)
        .query((row, index) ->
            new Account(
                new Person(
                    row.getString("username"),
                    row.getString("name"),
                    Role.ofCode(row.getString("role")),
                    row.getString("agency"),
                    row.getString("unit")),
                row.getString("password_hash")))
        .optional();
  }

  void add(Account account) {
    database
        .sql(
            """
            insert into account (username, name, role, password_hash, created_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            List.of(
                account.person().username(),
                account.person().name(),
                account.person().role().code(),
                account.passwordHash(),
                clock.instant().atOffset(ZoneOffset.UTC)))
        .update();
  }

  /** Whether there are none; of several nodes that start at once one learns so at a time. */
  boolean noneYetAndLocked() {
    database.sql("select pg_advisory_xact_lock(?)").param(FIRST_ACCOUNTS_LOCK).query(row -> {});
    return database.sql("select not exists (select from account)").query(Boolean.class).single();
  }
}
