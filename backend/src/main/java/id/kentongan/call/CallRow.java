package id.kentongan.call;

import id.kentongan.shared.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is stored: how it stands, and what was added to it.
 *
 * @param version grows with each change
 * @param located whether anything is known of where the caller is
 * @param linked whether the caller was ever sent a link
 * @param onScreens whether the topic {@code calls} holds it
 * @param incidents that came of it
 * @param restricted whether one of them is
 * @param callerAtRisk whether it is, or another one of a call of the same number a short time
 *     before
 */
record CallRow(
    CallId id,
    String exchangeCall,
    long version,
    CallStanding standing,
    RecordingState recording,
    @Nullable Disposition disposition,
    boolean located,
    boolean linked,
    boolean onScreens,
    CallView.@Nullable Recording wav,
    List<UUID> incidents,
    boolean restricted,
    boolean callerAtRisk) {

  CallRow {
    incidents = List.copyOf(incidents);
  }

  /** Where a call's recording is. */
  enum RecordingState {
    /** With the exchange. */
    PENDING,
    /** With us. */
    TAKEN,
    /** It ought to be there and is not. */
    MISSING
  }

  /** Nothing was stored of it yet but that it is there. */
  boolean isNew() {
    return version == 0;
  }

  static final String COLUMNS =
      """
      c.id, c.exchange_call, c.version, c.offered, c.number, c.state, c.outcome, c.offered_at, c.answered_at,
      c.ended_at, c.position, c.position_since, c.ringing, c.last_fact_at, c.raw_recording, c.keys,
      c.recording, c.disposition, c.on_screens, r.sha256, r.seconds,
      exists (select from call_fix f where f.call = c.id) as located,
      exists (select from caller_link l where l.call = c.id) as linked,
      array(select i.incident from call_incident i where i.call = c.id order by i.attached_at)
        as incidents,
      exists (select from call_incident i where i.call = c.id and i.restricted) as restricted,
      exists (
        select from call o join call_incident i on i.call = o.id
        where o.number = c.number and o.offered_at > c.offered_at - interval '30 days'
          and i.restricted) as at_risk
      """;

  static CallRow of(ResultSet row, int index) throws SQLException {
    String number = row.getString("number");
    String outcome = row.getString("outcome");
    String disposition = row.getString("disposition");
    String sha256 = row.getString("sha256");
    CallStanding standing =
        new CallStanding(
            row.getBoolean("offered"),
            number == null ? null : new PhoneNumber(number),
            CallState.valueOf(row.getString("state")),
            outcome == null ? null : CallOutcome.valueOf(outcome),
            row.getObject("offered_at", OffsetDateTime.class).toInstant(),
            instant(row, "answered_at"),
            instant(row, "ended_at"),
            row.getString("position"),
            instant(row, "position_since"),
            Set.of((String[]) row.getArray("ringing").getArray()),
            row.getString("raw_recording"),
            row.getString("keys"),
            row.getObject("last_fact_at", OffsetDateTime.class).toInstant());
    return new CallRow(
        new CallId(row.getObject("id", UUID.class)),
        row.getString("exchange_call"),
        row.getLong("version"),
        standing,
        RecordingState.valueOf(row.getString("recording")),
        disposition == null ? null : Disposition.valueOf(disposition),
        row.getBoolean("located"),
        row.getBoolean("linked"),
        row.getBoolean("on_screens"),
        sha256 == null ? null : new CallView.Recording(sha256, row.getDouble("seconds")),
        List.of((UUID[]) row.getArray("incidents").getArray()),
        row.getBoolean("restricted"),
        row.getBoolean("restricted") || row.getBoolean("at_risk"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
