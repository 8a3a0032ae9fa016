package id.kentongan.geo.web;

import id.kentongan.geo.closure.Closure;
import id.kentongan.geo.closure.ClosureKind;
import id.kentongan.geo.closure.Closures;
import id.kentongan.geo.closure.NewClosure;
import id.kentongan.identity.Person;
import id.kentongan.platform.EditNote;
import id.kentongan.platform.ProblemException;
import id.kentongan.shared.GeoShape;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/closures}: where nobody can drive just now. */
@RestController
@RequestMapping("/api/closures")
class ClosureController {

  private final Closures closures;

  ClosureController(Closures closures) {
    this.closures = closures;
  }

  /** All in force: one page. */
  record Page(List<Closure> items, @Nullable String next) {}

  /** What is closed. */
  @Schema(name = "ClosureInput")
  record ClosureBody(
      @Schema(allowableValues = {"road", "flood"}) @Nullable String kind,
      @Schema(description = "a point on the road, or a polygon of at most 100 corners")
          @Nullable GeoShape shape,
      @Schema(maxLength = 200, description = "why") @Nullable String note,
      @Schema(description = "since when, if not just now") @Nullable String since,
      @Schema(description = "until when, if not until it is lifted") @Nullable String until) {

    NewClosure said() {
      if (kind == null || shape == null) {
        throw invalid();
      }
      return new NewClosure(
          ClosureKind.find(kind).orElseThrow(ClosureController::invalid),
          shape,
          EditNote.of(note),
          instant(since),
          instant(until));
    }

    private static @Nullable Instant instant(@Nullable String time) {
      try {
        return time == null ? null : OffsetDateTime.parse(time).toInstant();
      } catch (DateTimeException noTime) {
        throw invalid();
      }
    }
  }

  @GetMapping
  Page list() {
    return new Page(closures.list(), null);
  }

  @PostMapping
  ResponseEntity<Closure> add(
      @RequestBody ClosureBody body, @AuthenticationPrincipal Person person) {
    Closure closure = closures.add(body.said(), person);
    return ResponseEntity.created(URI.create("/api/closures/" + closure.id())).body(closure);
  }

  /** Lifts it. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lift(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
    closures.lift(id, person);
  }

  private static ProblemException invalid() {
    return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
  }
}
