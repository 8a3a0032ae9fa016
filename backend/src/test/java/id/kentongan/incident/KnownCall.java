package id.kentongan.incident;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call that somebody is talking in, as the module of calls stores it. */
final class KnownCall {

  private KnownCall() {}

  static UUID active(JdbcClient database) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into call (id, exchange_call, offered, number, state, outcome, offered_at,
              answered_at, position, last_fact_at, on_screens)
            values (?, ?, true, '+6281234567890', 'ACTIVE', 'ANSWERED', now(), now(), 'pos-01',
              now(), true)
            """)
        .params(id, "told-" + id)
        .update();
    return id;
  }

  /** The same, of that number. */
  static UUID active(JdbcClient database, String number) {
    UUID id = active(database);
    database.sql("update call set number = ? where id = ?").params(number, id).update();
    return id;
  }

  /** Where its caller was at that time. */
  static void located(
      JdbcClient database, UUID call, double longitude, double latitude, OffsetDateTime at) {
    located(database, call, longitude, latitude, 25, at);
  }

  static void located(
      JdbcClient database,
      UUID call,
      double longitude,
      double latitude,
      double radius,
      OffsetDateTime at) {
    database
        .sql(
            """
            insert into call_fix (id, call, source, point, radius, garbled, at, received_at)
            values (?, ?, 'pidfLo', ST_SetSRID(ST_MakePoint(?, ?), 4326)::geography, ?, false, ?, ?)
            """)
        .params(UUID.randomUUID(), call, longitude, latitude, radius, at, at)
        .update();
  }
}
