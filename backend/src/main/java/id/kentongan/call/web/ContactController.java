package id.kentongan.call.web;

import static id.kentongan.platform.PathRules.Rule.roles;

import id.kentongan.call.CallId;
import id.kentongan.call.CallerLinks;
import id.kentongan.identity.Person;
import id.kentongan.platform.PathRules;
import id.kentongan.platform.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The room's end of a caller's link: {@code /api/calls/{id}/link}, {@code …/chat}, {@code
 * …/photos}.
 */
@RestController
class ContactController implements PathRules {

  private static final String[] ROOM = {"calltaker", "dispatcher", "supervisor"};
  private static final String[] TAKERS = {"calltaker", "supervisor"};

  private final CallerLinks links;

  ContactController(CallerLinks links) {
    this.links = links;
  }

  /**
   * @param to null: the number that called
   */
  record LinkBody(@Nullable String to) {}

  /** A line of the chat. */
  record ChatBody(@Nullable String text) {}

  @PostMapping("/api/calls/{id}/link")
  @ResponseStatus(HttpStatus.CREATED)
  CallerLinks.Made send(
      @PathVariable String id, @RequestBody LinkBody body, @AuthenticationPrincipal Person person) {
    return links.send(callId(id), body.to(), person);
  }

  @DeleteMapping("/api/calls/{id}/link")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id, @AuthenticationPrincipal Person person) {
    links.revoke(callId(id), person);
  }

  @PostMapping("/api/calls/{id}/chat")
  @ResponseStatus(HttpStatus.CREATED)
  void say(
      @PathVariable String id, @RequestBody ChatBody body, @AuthenticationPrincipal Person person) {
    links.say(callId(id), body.text() == null ? "" : body.text(), person);
  }

  @GetMapping("/api/calls/{id}/photos/{photo}")
  ResponseEntity<byte[]> photo(
      @PathVariable String id, @PathVariable String photo, @AuthenticationPrincipal Person person) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .body(links.photo(callId(id), uuid(photo), person));
  }

  private static CallId callId(String id) {
    return new CallId(uuid(id));
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "unknown", Map.of());
    }
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        roles(HttpMethod.POST, "/api/calls/{id}/link", TAKERS),
        roles(HttpMethod.DELETE, "/api/calls/{id}/link", TAKERS),
        roles(HttpMethod.POST, "/api/calls/{id}/chat", ROOM),
        roles(HttpMethod.GET, "/api/calls/{id}/photos/{photo}", TAKERS));
  }
}
