package id.kentongan.dispatch.web;

import id.kentongan.dispatch.clock.ClockView;
import id.kentongan.dispatch.clock.Clocks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/clocks}. */
@RestController
@RequestMapping("/api/clocks")
class ClockController {

  private final Clocks clocks;

  ClockController(Clocks clocks) {
    this.clocks = clocks;
  }

  /** All that run: one page. */
  record Page(List<ClockView> items, @Nullable String next) {}

  @GetMapping
  Page list() {
    return new Page(clocks.list(), null);
  }
}
