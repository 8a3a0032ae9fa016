package id.kentongan.call;

import static id.kentongan.call.CallRecords.time;

import id.kentongan.call.CallFact.Kind;
import id.kentongan.shared.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a call stands, and a fact, as the columns of their rows. */
final class CallColumns {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private CallColumns() {}

  static Map<String, @Nullable Object> of(CallStanding standing, boolean onScreens) {
    PhoneNumber number = standing.number();
    CallOutcome outcome = standing.outcome();
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("offered", standing.offered());
    columns.put("number", number == null ? null : number.e164());
    columns.put("state", standing.state().name());
    columns.put("outcome", outcome == null ? null : outcome.name());
    columns.put("offeredAt", time(standing.offeredAt()));
    columns.put("answeredAt", timeOrNull(standing.answeredAt()));
    columns.put("endedAt", timeOrNull(standing.endedAt()));
    columns.put("position", standing.position());
    columns.put("positionSince", timeOrNull(standing.positionSince()));
    columns.put("ringing", standing.ringing().toArray(String[]::new));
    columns.put("lastFactAt", time(standing.lastFactAt()));
    columns.put("rawRecording", standing.rawRecording());
    columns.put("keys", standing.keys());
    columns.put("onScreens", onScreens);
    return columns;
  }

  static Map<String, @Nullable Object> of(CallFact fact, JsonMapper json) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("key", fact.key());
    columns.put("call", fact.call().value());
    columns.put("kind", fact.kind().name());
    columns.put("happenedAt", time(fact.happenedAt()));
    columns.put("learntAt", time(fact.learntAt()));
    columns.put("leg", fact.leg());
    columns.put("atPosition", fact.position());
    columns.put("data", json.writeValueAsString(fact.data()));
    return columns;
  }

  static CallFact fact(ResultSet row, JsonMapper json) throws SQLException {
    return new CallFact(
        row.getString("key"),
        new CallId(row.getObject("call", UUID.class)),
        Kind.valueOf(row.getString("kind")),
        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
        row.getObject("learnt_at", OffsetDateTime.class).toInstant(),
        row.getString("leg"),
        row.getString("position"),
        json.readValue(row.getString("data"), TEXTS));
  }

  private static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
    return instant == null ? null : time(instant);
  }
}
