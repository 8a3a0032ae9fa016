package id.kentongan.catalogue.web;

import id.kentongan.catalogue.CatalogueVersion;
import id.kentongan.catalogue.Catalogues;
import id.kentongan.identity.Person;
import id.kentongan.platform.EditNote;
import id.kentongan.platform.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/catalogue}: what an incident can be, what to ask and to advise. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueController {

  private static final int MAX_LIMIT = 200;

  private static final Pattern VERSION = Pattern.compile("[0-9]{1,15}");

  private final Catalogues catalogues;

  CatalogueController(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  @GetMapping
  CatalogueVersion inForce() {
    return catalogues.inForce();
  }

  /** Some versions, newest first. */
  record Page(List<CatalogueVersion.Head> items, @Nullable String next) {}

  @GetMapping("/versions")
  Page versions(
      @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw invalid("invalid-request");
    }
    if (cursor != null && !VERSION.matcher(cursor).matches()) {
      throw invalid("bad-cursor");
    }
    long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    List<CatalogueVersion.Head> found = catalogues.history(before, limit + 1);
    List<CatalogueVersion.Head> page = found.subList(0, Math.min(limit, found.size()));
    return new Page(page, found.size() > limit ? Long.toString(page.getLast().version()) : null);
  }

  @GetMapping("/versions/{version}")
  CatalogueVersion version(@PathVariable String version) {
    if (!VERSION.matcher(version).matches()) {
      throw unknown();
    }
    return catalogues.find(Long.parseLong(version)).orElseThrow(CatalogueController::unknown);
  }

  /**
   * Another catalogue.
   *
   * @param version that it was made of
   * @param note why
   * @param catalogue all of it, as {@code GET} gives it
   */
  record EditBody(
      @Nullable Long version, @Nullable String note, @Nullable Map<String, Object> catalogue) {}

  @PutMapping
  CatalogueVersion edit(
      @RequestBody EditBody body, @AuthenticationPrincipal Person person, Locale locale) {
    if (body.version() == null || body.catalogue() == null) {
      throw invalid("invalid-request");
    }
    return catalogues.edit(
        new Catalogues.Edit(body.version(), EditNote.of(body.note()), body.catalogue()),
        person,
        locale);
  }

  private static ProblemException invalid(String type) {
    return new ProblemException(HttpStatus.BAD_REQUEST, type, Map.of());
  }

  private static ProblemException unknown() {
    return new ProblemException(HttpStatus.NOT_FOUND, "unknown-catalogue", Map.of());
  }
}
