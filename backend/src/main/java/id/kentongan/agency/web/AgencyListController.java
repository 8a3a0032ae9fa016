package id.kentongan.agency.web;

import id.kentongan.agency.AgencyLists;
import id.kentongan.agency.AgencyLists.WrittenList;
import id.kentongan.identity.Person;
import id.kentongan.platform.EditNote;
import id.kentongan.platform.PathRules;
import id.kentongan.platform.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/agency-list}: which agencies and stations there are, for administrators. */
@RestController
@RequestMapping("/api/agency-list")
class AgencyListController implements PathRules {

  private static final String ADMIN = "admin";

  /** Bytes: a province's agencies and their thousand stations. */
  private static final int LARGEST = 1024 * 1024;

  private final AgencyLists lists;

  AgencyListController(AgencyLists lists) {
    this.lists = lists;
  }

  @GetMapping
  WrittenList inForce() {
    return lists.inForce();
  }

  /**
   * Another list.
   *
   * @param version that it was made of
   * @param note why
   * @param agencies all of them, as {@code GET} gives them
   * @param stations all of them, as {@code GET} gives them
   */
  record EditBody(
      @Nullable Long version,
      @Nullable String note,
      @Nullable List<Map<String, String>> agencies,
      @Nullable List<Map<String, String>> stations) {}

  @PutMapping
  WrittenList edit(
      @RequestBody EditBody body, @AuthenticationPrincipal Person person, Locale locale) {
    if (body.version() == null || body.agencies() == null || body.stations() == null) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    return lists.edit(
        new AgencyLists.Edit(
            body.version(), EditNote.of(body.note()), body.agencies(), body.stations()),
        person,
        locale);
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.roles(HttpMethod.GET, "/api/agency-list", ADMIN),
        Rule.roles(HttpMethod.PUT, "/api/agency-list", ADMIN).bodyUpTo(LARGEST));
  }
}
