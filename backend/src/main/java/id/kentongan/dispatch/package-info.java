/**
 * Knows whom an incident needs: response plans ({@code plan}), by type, priority, area, time and
 * alarm.
 */
@ApplicationModule(
    allowedDependencies = {
      "incident",
      "catalogue",
      "call",
      "agency",
      "geo",
      "message",
      "region",
      "live",
      "identity",
      "audit",
      "shared",
      "platform"
    })
@NullMarked
package id.kentongan.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
