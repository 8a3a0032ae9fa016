package id.kentongan.call.web;

import id.kentongan.call.CallId;
import id.kentongan.call.CallState;
import id.kentongan.call.CallView;
import id.kentongan.call.Calls;
import id.kentongan.call.Disposition;
import id.kentongan.call.Recordings;
import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/calls}. */
@RestController
@RequestMapping("/api/calls")
class CallController {

  private static final Map<String, List<CallState>> STATES =
      Map.of(
          "waiting", List.of(CallState.WAITING, CallState.RINGING),
          "active", List.of(CallState.ACTIVE, CallState.HELD),
          "ended", List.of(CallState.ENDED));
  private static final int MAX_LIMIT = 200;

  private final Calls calls;
  private final Recordings recordings;

  CallController(Calls calls, Recordings recordings) {
    this.calls = calls;
    this.recordings = recordings;
  }

  /** What a call is said to have been; null takes it back. */
  record DispositionBody(@Nullable String disposition) {}

  @GetMapping
  Calls.Page list(
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    List<CallState> states = state == null ? List.of() : STATES.getOrDefault(state, List.of());
    if (limit < 1 || limit > MAX_LIMIT || (state != null && states.isEmpty())) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    return calls.list(states, cursor, limit);
  }

  @GetMapping("/{id}")
  CallView get(@PathVariable String id, @AuthenticationPrincipal Person person) {
    return calls.get(callId(id), person);
  }

  @PutMapping("/{id}/disposition")
  CallView dispose(
      @PathVariable String id,
      @RequestBody DispositionBody body,
      @AuthenticationPrincipal Person person) {
    String code = body.disposition();
    Disposition disposition =
        code == null
            ? null
            : Disposition.find(code)
                .orElseThrow(() ->
                    new ProblemException(HttpStatus.BAD_REQUEST, "unknown-disposition", Map.of()));
    return calls.dispose(callId(id), disposition, person);
  }

  @GetMapping("/{id}/recording")
  ResponseEntity<Resource> recording(
      @PathVariable String id, @AuthenticationPrincipal Person person) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("audio/wav"))
        .body(new FileSystemResource(recordings.open(callId(id), person)));
  }

  private static CallId callId(String id) {
    try {
      return new CallId(UUID.fromString(id));
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "unknown-call", Map.of());
    }
  }
}
