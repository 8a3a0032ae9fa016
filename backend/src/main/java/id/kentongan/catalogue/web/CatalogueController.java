package id.kentongan.catalogue.web;

import id.kentongan.catalogue.CatalogueVersion;
import id.kentongan.catalogue.Catalogues;
import id.kentongan.identity.Person;
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
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/catalogue}: what an incident can be, what to ask and to advise. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueController {

  private static final int LONGEST_NOTE = 200;
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
  Page versions() {
    return new Page(catalogues.history(), null);
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
    String note = body.note() == null ? "" : body.note().strip();
    if (body.version() == null || body.catalogue() == null || note.length() > LONGEST_NOTE) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    return catalogues.edit(
        new Catalogues.Edit(body.version(), note, body.catalogue()), person, locale);
  }

  private static ProblemException unknown() {
    return new ProblemException(HttpStatus.NOT_FOUND, "unknown-catalogue", Map.of());
  }
}
