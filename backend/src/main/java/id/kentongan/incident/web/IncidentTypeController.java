package id.kentongan.incident.web;

import id.kentongan.incident.IncidentType;
import id.kentongan.incident.IncidentTypes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an incident can be, for everybody who is signed in, in their language. */
@RestController
class IncidentTypeController {

  private final IncidentTypes types;

  IncidentTypeController(IncidentTypes types) {
    this.types = types;
  }

  /** A type as a form offers it. */
  record View(String code, String name, Group group, int priority, boolean restricted) {}

  /** The class that a type belongs to. */
  record Group(String code, String name) {}

  /** All of them: a region has few enough for one page. */
  record Page(List<View> items, @Nullable String next) {}

  @GetMapping("/api/incident-types")
  Page list(Locale locale) {
    return new Page(types.list().stream().map(type -> view(type, locale)).toList(), null);
  }

  private static View view(IncidentType type, Locale locale) {
    return new View(
        type.code(),
        type.name().in(locale),
        new Group(type.group().code(), type.group().name().in(locale)),
        type.priority(),
        type.restricted());
  }
}
