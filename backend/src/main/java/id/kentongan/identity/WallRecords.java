package id.kentongan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Screens on walls in the database. */
@Repository
class WallRecords {

  private final JdbcClient database;

  WallRecords(JdbcClient database) {
    this.database = database;
  }

  void add(Wall wall, String secretHash, String address) {
    database
        .sql(
            """
            insert into wall (id, screen, code, secret_hash, address, until)
            values (:id, :screen, :code, :secretHash, :address, :until)
            """)
        .param("id", wall.id())
        .param("screen", wall.screen())
        .param("code", wall.code())
        .param("secretHash", secretHash)
        .param("address", address)
        .param("until", time(wall.until()))
        .update();
  }

  Optional<Wall> find(String secretHash) {
    return database
        .sql("select * from wall where secret_hash = ?")
        .param(secretHash)
        .query(WallRecords::wall)
        .optional();
  }

  boolean isEnrolled(UUID id, Instant now) {
    return database
        .sql(
            "select exists (select from wall where id = ? and enrolled_at is not null and until > ?)")
        .params(id, time(now))
        .query(Boolean.class)
        .single();
  }

  /**
   * Two screens of one name that show the same code are both none: the administrator asks again.
   */
  Optional<Wall> enrol(String code, String screen, String by, Instant now, Instant until) {
    List<Wall> shown =
        database
            .sql("select * from wall where code = ? and screen = ? and until > ? for update")
            .params(code, screen, time(now))
            .query(WallRecords::wall)
            .list();
    if (shown.size() != 1) {
      return Optional.empty();
    }
    return database
        .sql(
            """
            update wall set code = null, enrolled_by = ?, enrolled_at = ?, until = ? where id = ?
            returning *
            """)
        .params(by, time(now), time(until), shown.getFirst().id())
        .query(WallRecords::wall)
        .optional();
  }

  List<Wall> list(Instant now) {
    return database
        .sql("select * from wall where enrolled_at is not null and until > ? order by screen, id")
        .param(time(now))
        .query(WallRecords::wall)
        .list();
  }

  Optional<Wall> remove(UUID id) {
    return database
        .sql("delete from wall where id = ? and enrolled_at is not null returning *")
        .param(id)
        .query(WallRecords::wall)
        .optional();
  }

  int waiting() {
    return database
        .sql("select count(*) from wall where enrolled_at is null")
        .query(Integer.class)
        .single();
  }

  /**
   * Forgets whose time is over, and of those of this address that wait all but the newest.
   *
   * @param kept how many
   */
  void forget(Instant now, String address, int kept) {
    database.sql("delete from wall where until <= ?").param(time(now)).update();
    database
        .sql(
            """
            delete from wall where id in (
              select id from wall where enrolled_at is null and address = ?
              order by until desc offset ?)
            """)
        .params(address, kept)
        .update();
  }

  private static Wall wall(ResultSet row, int index) throws SQLException {
    return new Wall(
        row.getObject("id", UUID.class),
        row.getString("screen"),
        row.getString("code"),
        row.getString("enrolled_by"),
        instant(row.getObject("enrolled_at", OffsetDateTime.class)),
        row.getObject("until", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
