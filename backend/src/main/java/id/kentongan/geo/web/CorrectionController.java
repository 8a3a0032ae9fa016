package id.kentongan.geo.web;

import id.kentongan.geo.roads.Correction;
import id.kentongan.geo.roads.Corrections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/travel-corrections}: how much longer than assumed each class of vehicle takes, and by
 * how many ways that is known.
 */
@RestController
class CorrectionController {

  private final Corrections corrections;

  CorrectionController(Corrections corrections) {
    this.corrections = corrections;
  }

  /** Of every class: one page. */
  record Page(List<Correction> items, @Nullable String next) {}

  @GetMapping("/api/travel-corrections")
  Page list() {
    return new Page(corrections.list(), null);
  }
}
