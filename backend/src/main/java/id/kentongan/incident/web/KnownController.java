package id.kentongan.incident.web;

import id.kentongan.call.CallId;
import id.kentongan.identity.Person;
import id.kentongan.incident.Known;
import id.kentongan.incident.KnownBefore;
import id.kentongan.incident.PremiseHazard;
import id.kentongan.incident.PremiseNote;
import id.kentongan.incident.PremiseNotes;
import id.kentongan.platform.ProblemException;
import id.kentongan.shared.GeoPoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is known before anybody says a word: {@code /api/known}, {@code /api/notes}. */
@RestController
class KnownController {

  private static final int USUAL_DAYS = 180;

  private final KnownBefore known;
  private final PremiseNotes notes;

  KnownController(KnownBefore known, PremiseNotes notes) {
    this.known = known;
    this.notes = notes;
  }

  /**
   * A note to be kept.
   *
   * @param kind of the hazard: dog tank stairs hydrantOut chemical power access other
   * @param days for which it holds; null: 180
   */
  record NoteBody(
      @Nullable String kind,
      @Schema(maxLength = 200) @Nullable String words,
      @Nullable GeoPoint point,
      @Schema(minimum = "1", maximum = "730") @Nullable Integer days) {}

  /** Of a call, or of an incident. */
  @GetMapping("/api/known")
  Known known(
      @RequestParam @Nullable UUID call,
      @RequestParam @Nullable String incident,
      @AuthenticationPrincipal Person person) {
    if (call != null && incident == null) {
      return known.ofCall(new CallId(call), person);
    }
    if (call == null && incident != null) {
      return known.ofIncident(incident, person);
    }
    throw invalid();
  }

  @PostMapping("/api/notes")
  ResponseEntity<PremiseNote> add(
      @RequestBody NoteBody body, @AuthenticationPrincipal Person person) {
    String kind = body.kind();
    String words = body.words();
    GeoPoint point = body.point();
    Integer days = body.days();
    if (kind == null || words == null || point == null) {
      throw invalid();
    }
    PremiseHazard hazard = PremiseHazard.find(kind).orElseThrow(KnownController::invalid);
    PremiseNote note = notes.add(hazard, words, point, days == null ? USUAL_DAYS : days, person);
    return ResponseEntity.created(URI.create("/api/notes/" + note.id())).body(note);
  }

  @DeleteMapping("/api/notes/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
    notes.remove(id, person);
  }

  private static ProblemException invalid() {
    return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
  }
}
