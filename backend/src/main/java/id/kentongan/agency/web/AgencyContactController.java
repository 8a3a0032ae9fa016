package id.kentongan.agency.web;

import id.kentongan.agency.Contacts;
import id.kentongan.agency.Contacts.ContactList;
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

/** {@code /api/contacts}: whom agencies are reached by, for administrators. */
@RestController
@RequestMapping("/api/contacts")
class AgencyContactController implements PathRules {

  private static final String ADMIN = "admin";

  private final Contacts contacts;

  AgencyContactController(Contacts contacts) {
    this.contacts = contacts;
  }

  @GetMapping
  ContactList inForce() {
    return contacts.inForce();
  }

  /**
   * Other contacts.
   *
   * @param version that they were made of
   * @param note why
   * @param contacts all of them, as {@code GET} gives them
   */
  record EditBody(
      @Nullable Long version,
      @Nullable String note,
      @Nullable List<Map<String, String>> contacts) {}

  @PutMapping
  ContactList edit(
      @RequestBody EditBody body, @AuthenticationPrincipal Person person, Locale locale) {
    if (body.version() == null || body.contacts() == null) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    return contacts.edit(
        new Contacts.Edit(body.version(), EditNote.of(body.note()), body.contacts()),
        person,
        locale);
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.roles(HttpMethod.GET, "/api/contacts", ADMIN),
        Rule.roles(HttpMethod.PUT, "/api/contacts", ADMIN));
  }
}
