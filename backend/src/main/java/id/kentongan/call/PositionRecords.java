package id.kentongan.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits where, who pauses, and whose telephone can ring. */
@Repository
class PositionRecords {

  private final JdbcClient database;

  PositionRecords(JdbcClient database) {
    this.database = database;
  }

  /** Somebody sits there. */
  record Occupant(String position, String username, String name, Instant since) {}

  /** The queue is to offer it nothing. */
  record Pause(String position, String reason, Instant since) {}

  /** What the exchange last said. */
  record Telephone(String position, boolean registered, Instant since) {}

  /** Lets one after the other decide who sits where, until the transaction ends. */
  void lockSeats() {
    database.sql("lock table position_seat in share row exclusive mode").update();
  }

  Map<String, Occupant> occupants() {
    return database
        .sql("select position, username, name, since from position_seat where until is null")
        .query(PositionRecords::occupant)
        .list()
        .stream()
        .collect(Collectors.toMap(Occupant::position, Function.identity()));
  }

  Optional<Occupant> occupant(String position) {
    return Optional.ofNullable(occupants().get(position));
  }

  Optional<Occupant> seatOf(String username) {
    return occupants().values().stream()
        .filter(each -> each.username().equals(username))
        .findFirst();
  }

  void sitDown(Occupant occupant) {
    database
        .sql("insert into position_seat (position, username, name, since) values (?, ?, ?, ?)")
        .params(
            occupant.position(),
            occupant.username(),
            occupant.name(),
            CallRecords.time(occupant.since()))
        .update();
  }

  void getUp(String position, Instant at) {
    database
        .sql("update position_seat set until = ? where position = ? and until is null")
        .params(CallRecords.time(at), position)
        .update();
  }

  /** Whether this person sat at a position when it took the call. */
  boolean tookCall(String username, CallId call) {
    return database
        .sql(
            """
            select exists (
              select from call_fact f join position_seat s on s.position = f.position
              where f.call = ? and f.kind = 'CONNECTED' and s.username = ?
                and s.since <= f.happened_at and (s.until is null or s.until > f.happened_at))
            """)
        .params(call.value(), username)
        .query(Boolean.class)
        .single();
  }

  Map<String, Pause> pauses() {
    return database
        .sql("select position, reason, since from position_pause")
        .query(
            (row, _) -> new Pause(row.getString("position"), row.getString("reason"), since(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Pause::position, Function.identity()));
  }

  void pause(Pause pause) {
    database
        .sql(
            """
            insert into position_pause (position, reason, since) values (?, ?, ?)
            on conflict (position) do update set reason = excluded.reason
            """)
        .params(pause.position(), pause.reason(), CallRecords.time(pause.since()))
        .update();
  }

  /** Whether it was paused. */
  boolean unpause(String position) {
    return database.sql("delete from position_pause where position = ?").param(position).update()
        == 1;
  }

  Map<String, Telephone> telephones() {
    return database
        .sql("select position, registered, since from position_telephone")
        .query((row, _) ->
            new Telephone(row.getString("position"), row.getBoolean("registered"), since(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Telephone::position, Function.identity()));
  }

  /** Whether that is news. */
  boolean report(Telephone telephone) {
    return database
            .sql(
                """
                insert into position_telephone as known (position, registered, since)
                values (?, ?, ?)
                on conflict (position) do update
                  set registered = excluded.registered, since = excluded.since
                  where known.registered <> excluded.registered
                """)
            .params(
                telephone.position(), telephone.registered(), CallRecords.time(telephone.since()))
            .update()
        == 1;
  }

  private static Occupant occupant(ResultSet row, int index) throws SQLException {
    return new Occupant(
        row.getString("position"), row.getString("username"), row.getString("name"), since(row));
  }

  private static Instant since(ResultSet row) throws SQLException {
    return row.getObject("since", OffsetDateTime.class).toInstant();
  }
}
