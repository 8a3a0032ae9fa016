package id.kentongan.incident.web;

import id.kentongan.identity.Person;
import id.kentongan.incident.Presence;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which incident a screen has open; who else has is told by the live topic {@code presence}. */
@RestController
@RequestMapping("/api/incidents/{id}/presence/{screen}")
class PresenceController {

  private final Presence presence;

  PresenceController(Presence presence) {
    this.presence = presence;
  }

  /** What somebody does with it: writes, or only looks. */
  record PresenceBody(boolean writing) {}

  /** To be said again every 5 s; after 15 s of silence the screen is taken for gone. */
  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void look(
      @PathVariable String id,
      @PathVariable UUID screen,
      @RequestBody PresenceBody body,
      @AuthenticationPrincipal Person person) {
    presence.look(id, screen, body.writing(), person);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(
      @PathVariable String id, @PathVariable UUID screen, @AuthenticationPrincipal Person person) {
    presence.leave(id, screen, person);
  }
}
