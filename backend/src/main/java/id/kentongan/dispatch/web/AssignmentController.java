package id.kentongan.dispatch.web;

import id.kentongan.dispatch.AssignmentEntry;
import id.kentongan.dispatch.AssignmentIntake;
import id.kentongan.dispatch.AssignmentView;
import id.kentongan.dispatch.Assignments;
import id.kentongan.dispatch.Dispatching;
import id.kentongan.dispatch.Sending;
import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is sent to an incident, and how far they are; an incident is named by its id or number. */
@RestController
@RequestMapping("/api")
class AssignmentController {

  private final Dispatching dispatching;
  private final AssignmentIntake intake;
  private final Assignments assignments;

  AssignmentController(Dispatching dispatching, AssignmentIntake intake, Assignments assignments) {
    this.dispatching = dispatching;
    this.intake = intake;
    this.assignments = assignments;
  }

  /** All of an incident, or all that were sent together: one page. */
  record Page(List<AssignmentView> items, @Nullable String next) {}

  /** All that happened to one: one page. */
  record TimelinePage(List<AssignmentEntry> items, @Nullable String next) {}

  /**
   * Who is to be sent.
   *
   * @param units call signs
   * @param agencies codes of those that have no units here
   */
  @Schema(name = "Sending")
  record SendingBody(
      @Nullable List<String> units,
      @Nullable List<String> agencies,
      @Schema(maxLength = 200, description = "why these and no others") @Nullable String reason) {}

  /** How far they are. */
  @Schema(name = "AssignmentInput")
  record StateBody(
      @Schema(
              allowableValues = {
                "acknowledged",
                "enRoute",
                "onScene",
                "transporting",
                "atHospital",
                "cleared",
                "refused",
                "cancelled"
              })
          @Nullable String state,
      @Schema(
              maxLength = 200,
              description = "of a refusal: why; of what is less far than what is known: it is so")
          @Nullable String reason,
      @Schema(description = "when it was, if it arrives later") @Nullable String at) {

    @Nullable Instant instant() {
      try {
        return at == null ? null : OffsetDateTime.parse(at).toInstant();
      } catch (DateTimeException noTime) {
        throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
      }
    }
  }

  @PostMapping("/incidents/{id}/assignments")
  @ResponseStatus(HttpStatus.CREATED)
  Page send(
      @PathVariable String id,
      @RequestBody SendingBody body,
      @AuthenticationPrincipal Person person) {
    Sending sending = Sending.of(body.units(), body.agencies(), body.reason());
    return new Page(dispatching.send(id, sending, person), null);
  }

  @GetMapping("/incidents/{id}/assignments")
  Page list(@PathVariable String id, @AuthenticationPrincipal Person person) {
    return new Page(assignments.of(id, person), null);
  }

  @PatchMapping(
      path = "/assignments/{id}",
      consumes = {"application/json", "application/merge-patch+json"})
  AssignmentView say(
      @PathVariable String id,
      @RequestBody StateBody body,
      @AuthenticationPrincipal Person person) {
    return intake.say(id, body.state(), body.reason(), body.instant(), person);
  }

  @GetMapping("/assignments/{id}/timeline")
  TimelinePage timeline(@PathVariable String id, @AuthenticationPrincipal Person person) {
    return new TimelinePage(assignments.timeline(id, person), null);
  }
}
