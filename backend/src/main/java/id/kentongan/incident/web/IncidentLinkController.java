package id.kentongan.incident.web;

import id.kentongan.identity.Person;
import id.kentongan.incident.IncidentLinks;
import id.kentongan.incident.IncidentReport;
import id.kentongan.incident.IncidentView;
import id.kentongan.incident.Incidents;
import id.kentongan.incident.SimilarIncident;
import id.kentongan.incident.SimilarIncidents;
import id.kentongan.platform.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/incidents/{id}/…}: the same one, or another. */
@RestController
@RequestMapping("/api/incidents/{id}")
class IncidentLinkController {

  private final Incidents incidents;
  private final IncidentLinks links;
  private final SimilarIncidents similar;

  IncidentLinkController(Incidents incidents, IncidentLinks links, SimilarIncidents similar) {
    this.incidents = incidents;
    this.links = links;
    this.similar = similar;
  }

  /** The nearest few: one page. */
  record SimilarPage(List<SimilarIncident> items, @Nullable String next) {}

  /** All of them; fifty callers are a page. */
  record ReportPage(List<IncidentReport> items, @Nullable String next) {}

  /** An incident by its id or number. */
  record IntoBody(@Nullable String incident) {}

  @GetMapping("/similar")
  SimilarPage similar(@PathVariable String id, @AuthenticationPrincipal Person person) {
    return new SimilarPage(similar.to(id, person), null);
  }

  @GetMapping("/reports")
  ReportPage reports(@PathVariable String id, @AuthenticationPrincipal Person person) {
    return new ReportPage(incidents.reports(id, person), null);
  }

  @PutMapping("/merged-into")
  IncidentView merge(
      @PathVariable String id, @RequestBody IntoBody body, @AuthenticationPrincipal Person person) {
    String into = body.incident();
    if (into == null) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    return links.merge(id, into, person);
  }

  @DeleteMapping("/merged-into")
  IncidentView part(@PathVariable String id, @AuthenticationPrincipal Person person) {
    return links.part(id, person);
  }

  @PostMapping("/split")
  ResponseEntity<IncidentView> split(
      @PathVariable String id, @RequestBody CallBody body, @AuthenticationPrincipal Person person) {
    IncidentView own = links.split(id, body.id(), person);
    return ResponseEntity.created(URI.create("/api/incidents/" + own.id())).body(own);
  }
}
