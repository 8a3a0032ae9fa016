package id.kentongan.bench;

import id.kentongan.bench.Spots.Spot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Incidents as a call-taker's console takes them down, on a connection of its own. */
final class Incidents implements AutoCloseable {

  /** About what a call-taker writes. */
  static final String NARRATIVE =
      "Api dari dapur lantai 1, asap tebal sampai ke jalan. Dua anak dan neneknya masih di lantai 2, "
          + "pintu depan terkunci. Tetangga mencoba memadamkan dengan air. Gang sempit, mobil besar"
          + " masuk dari arah masjid. ";

  private static final JsonMapper JSON = new JsonMapper();

  private final RawHttp http;
  private final List<String> open = new ArrayList<>();

  Incidents(SignedIn calltaker) throws IOException {
    http = calltaker.http();
  }

  /** What is sent to open one. */
  static String opening(Spot spot, int priority) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("type", "buildingFire")
            .put("priority", priority)
            .put("address", "Jl. Melati No. 14, RT 03 RW 05")
            .put("narrative", NARRATIVE);
    body.putObject("point")
        .put("type", "Point")
        .putArray("coordinates")
        .add(spot.longitude())
        .add(spot.latitude());
    return body.toString();
  }

  /** A request that changes nothing and reads the session only: how long it takes, in ns. */
  long askWhoIAm() throws IOException {
    long began = System.nanoTime();
    http.send("GET", "/api/session", "", "", 200);
    return System.nanoTime() - began;
  }

  /** Which others may be the same: how long it takes to learn that, in ns. */
  long askWhatIsLike(String id) throws IOException {
    long began = System.nanoTime();
    http.send("GET", "/api/incidents/" + id + "/similar", "", "", 200);
    return System.nanoTime() - began;
  }

  /** Opens it; returns the answer. */
  String begin(String opening, String moreHeaders) throws IOException {
    return http.send("POST", "/api/incidents", moreHeaders, opening, 201);
  }

  /** Its id; it is closed in the end. */
  String take(String answer) {
    String id = JSON.readTree(answer).path("id").asString();
    open.add(id);
    return id;
  }

  /** Puts these fields right; the version is the one that it has. */
  void change(String id, long version, Map<String, Object> fields) throws IOException {
    Map<String, Object> patch = new HashMap<>(fields);
    patch.put("version", version);
    http.send("PATCH", "/api/incidents/" + id, "", JSON.writeValueAsString(patch), 200);
  }

  /** Nothing of this is on the list of those that need help. */
  @Override
  public void close() throws IOException {
    for (String id : open) {
      JsonNode now = JSON.readTree(http.send("GET", "/api/incidents/" + id, "", "", 200));
      change(id, now.path("version").asLong(), Map.of("state", "closed", "reason", "uji coba"));
    }
    http.close();
  }
}
