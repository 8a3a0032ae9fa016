package id.kentongan.fleet.web;

import id.kentongan.fleet.Rosters;
import id.kentongan.fleet.Rosters.WrittenRoster;
import id.kentongan.identity.Person;
import id.kentongan.platform.EditNote;
import id.kentongan.platform.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/roster}: which units and crews there are, for administrators. */
@RestController
@RequestMapping("/api/roster")
class RosterController {

  private final Rosters rosters;

  RosterController(Rosters rosters) {
    this.rosters = rosters;
  }

  @GetMapping
  WrittenRoster inForce() {
    return rosters.inForce();
  }

  /**
   * Another roster.
   *
   * @param version that it was made of
   * @param note why
   * @param units all of them, as {@code GET} gives them
   * @param crews all of them, as {@code GET} gives them
   */
  record EditBody(
      @Nullable Long version,
      @Nullable String note,
      @Nullable List<Map<String, String>> units,
      @Nullable List<Map<String, String>> crews) {}

  @PutMapping
  WrittenRoster edit(
      @RequestBody EditBody body, @AuthenticationPrincipal Person person, Locale locale) {
    if (body.version() == null || body.units() == null || body.crews() == null) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    return rosters.edit(
        new Rosters.Edit(body.version(), EditNote.of(body.note()), body.units(), body.crews()),
        person,
        locale);
  }
}
