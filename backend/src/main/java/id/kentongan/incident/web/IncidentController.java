package id.kentongan.incident.web;

import id.kentongan.identity.Person;
import id.kentongan.incident.IncidentCalls;
import id.kentongan.incident.IncidentFilter;
import id.kentongan.incident.IncidentInput;
import id.kentongan.incident.IncidentIntake;
import id.kentongan.incident.IncidentState;
import id.kentongan.incident.IncidentView;
import id.kentongan.incident.Incidents;
import id.kentongan.incident.TimelineEntry;
import id.kentongan.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/incidents}; an incident is named by its id or its number. */
@RestController
@RequestMapping("/api/incidents")
class IncidentController {

  private static final int MAX_LIMIT = 200;
  private static final Pattern AREA = Pattern.compile("[0-9]{2}(\\.[0-9]{2,4}){0,3}");

  private final Incidents incidents;
  private final IncidentIntake intake;
  private final IncidentCalls calls;

  IncidentController(Incidents incidents, IncidentIntake intake, IncidentCalls calls) {
    this.incidents = incidents;
    this.intake = intake;
    this.calls = calls;
  }

  @GetMapping
  Incidents.Page list(
      @RequestParam(defaultValue = "") List<String> state,
      @RequestParam @Nullable String area,
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal Person person) {
    requireLimit(limit);
    if (area != null && !AREA.matcher(area).matches()) {
      throw invalid();
    }
    List<IncidentState> states =
        state.stream()
            .map(each -> IncidentState.find(each).orElseThrow(IncidentController::invalid))
            .toList();
    return incidents.list(
        new IncidentFilter(states, area, time(from), time(to)), cursor, limit, person);
  }

  @PostMapping
  ResponseEntity<IncidentView> begin(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = IncidentBody.class)))
          @RequestBody
          JsonNode body,
      @AuthenticationPrincipal Person person) {
    IncidentView begun = intake.begin(new IncidentInput(body), person);
    return ResponseEntity.created(URI.create("/api/incidents/" + begun.id())).body(begun);
  }

  @GetMapping("/{id}")
  IncidentView get(@PathVariable String id, @AuthenticationPrincipal Person person) {
    return incidents.get(id, person);
  }

  @PatchMapping(
      path = "/{id}",
      consumes = {"application/json", "application/merge-patch+json"})
  IncidentView change(
      @PathVariable String id,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = IncidentBody.class)))
          @RequestBody
          JsonNode body,
      @AuthenticationPrincipal Person person) {
    return intake.change(id, new IncidentInput(body), person);
  }

  /** Why a restricted incident is opened. */
  @PostMapping("/{id}/opening")
  IncidentView open(
      @PathVariable String id,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = OpeningBody.class)))
          @RequestBody
          JsonNode body,
      @AuthenticationPrincipal Person person) {
    return incidents.open(id, new IncidentInput(body).openingReason(), person);
  }

  record OpeningBody(@Schema(maxLength = 200) String reason) {}

  /** All of it; entries of the same person and field within a minute are one. */
  record TimelinePage(List<TimelineEntry> items, @Nullable String next) {}

  @GetMapping("/{id}/timeline")
  TimelinePage timeline(
      @PathVariable String id,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal Person person) {
    requireLimit(limit);
    List<TimelineEntry> rest =
        incidents.timeline(id, person).stream()
            .dropWhile(entry -> cursor != null && !entry.id().equals(cursor))
            .skip(cursor == null ? 0 : 1)
            .toList();
    List<TimelineEntry> page = rest.subList(0, Math.min(limit, rest.size()));
    return new TimelinePage(page, rest.size() > limit ? page.getLast().id() : null);
  }

  @PostMapping("/{id}/calls")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void attach(
      @PathVariable String id, @RequestBody CallBody body, @AuthenticationPrincipal Person person) {
    calls.attach(id, body.id(), person);
  }

  @DeleteMapping("/{id}/calls/{call}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void detach(
      @PathVariable String id, @PathVariable String call, @AuthenticationPrincipal Person person) {
    calls.detach(id, CallBody.id(call), person);
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw invalid();
    }
  }

  /** A plus sign that nobody encoded arrives as a space. */
  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException noTime) {
      throw invalid();
    }
  }

  private static ProblemException invalid() {
    return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
  }
}
