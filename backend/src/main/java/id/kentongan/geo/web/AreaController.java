package id.kentongan.geo.web;

import id.kentongan.geo.Areas;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/areas}: the kecamatan and kelurahan of the region. */
@RestController
class AreaController {

  private final Areas areas;

  AreaController(Areas areas) {
    this.areas = areas;
  }

  /** All of them, on one page: a region has some hundreds. */
  record Page(List<Areas.Extent> items, @Nullable String next) {}

  @GetMapping("/api/areas")
  Page list() {
    return new Page(areas.list(), null);
  }
}
