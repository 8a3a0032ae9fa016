package id.kentongan.catalogue.web;

import id.kentongan.catalogue.IncidentType;
import id.kentongan.catalogue.IncidentTypes;
import id.kentongan.platform.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an incident can be, for everybody who is signed in, in their language. */
@RestController
class IncidentTypeController {

  private final IncidentTypes types;

  IncidentTypeController(IncidentTypes types) {
    this.types = types;
  }

  /**
   * A type as a form offers it.
   *
   * @param responsible codes of the agencies that act
   * @param supporting codes of those that help them
   */
  record View(
      String code,
      String name,
      Group group,
      int priority,
      boolean restricted,
      List<String> responsible,
      List<String> supporting) {}

  /** The class that a type belongs to. */
  record Group(String code, String name) {}

  /** All of them: a region has few enough for one page. */
  record Page(List<View> items, @Nullable String next) {}

  /**
   * @param catalogue one that was once in force; without it the one that is
   */
  @GetMapping("/api/incident-types")
  Page list(@RequestParam @Nullable Long catalogue, Locale locale) {
    List<IncidentType> found =
        catalogue == null
            ? types.list()
            : types
                .list(catalogue)
                .orElseThrow(() ->
                    new ProblemException(HttpStatus.NOT_FOUND, "unknown-catalogue", Map.of()));
    return new Page(found.stream().map(type -> view(type, locale)).toList(), null);
  }

  private static View view(IncidentType type, Locale locale) {
    return new View(
        type.code(),
        type.name().in(locale),
        new Group(type.group().code(), type.group().name().in(locale)),
        type.priority(),
        type.restricted(),
        type.responsible(),
        type.supporting());
  }
}
