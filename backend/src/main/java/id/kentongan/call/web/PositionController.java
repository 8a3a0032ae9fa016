package id.kentongan.call.web;

import id.kentongan.call.Phones;
import id.kentongan.call.PositionView;
import id.kentongan.call.Positions;
import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/positions}. */
@RestController
@RequestMapping("/api/positions")
class PositionController {

  private static final int REASON_LENGTH = 80;

  private final Positions positions;
  private final Phones phones;

  PositionController(Positions positions, Phones phones) {
    this.positions = positions;
    this.phones = phones;
  }

  /** All of them: a room has few enough for one page. */
  record Page(List<PositionView> items, @Nullable String next) {}

  /** Why somebody pauses. */
  record PauseBody(@Nullable String reason) {}

  @GetMapping
  Page list() {
    return new Page(positions.list(), null);
  }

  @GetMapping("/{id}")
  PositionView get(@PathVariable String id) {
    return positions.get(id);
  }

  @GetMapping("/{id}/phone")
  Phones.Phone phone(
      @PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request) {
    return phones.get(id, person, request.getServerName(), request.isSecure());
  }

  @PutMapping("/{id}/occupant")
  PositionView sitDown(@PathVariable String id, @AuthenticationPrincipal Person person) {
    return positions.sitDown(id, person);
  }

  @DeleteMapping("/{id}/occupant")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void getUp(@PathVariable String id, @AuthenticationPrincipal Person person) {
    positions.getUp(id, person);
  }

  @PutMapping("/{id}/pause")
  PositionView pause(
      @PathVariable String id,
      @RequestBody PauseBody body,
      @AuthenticationPrincipal Person person) {
    String reason = body.reason() == null ? "" : body.reason().strip();
    if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "reason-needed", Map.of());
    }
    return positions.pause(id, reason.replaceAll("\\p{Cntrl}", " "), person);
  }

  @DeleteMapping("/{id}/pause")
  PositionView resume(@PathVariable String id, @AuthenticationPrincipal Person person) {
    return positions.resume(id, person);
  }
}
