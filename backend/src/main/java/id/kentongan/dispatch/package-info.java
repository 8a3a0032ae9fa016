/**
 * Knows whom an incident needs: response plans ({@code plan}), by type, priority, area, time and
 * alarm; and who of the units would best be sent for that ({@code choice}).
 */
@ApplicationModule(
    allowedDependencies = {
      "incident",
      "catalogue",
      "fleet",
      "call",
      "agency",
      "geo",
      "geo :: roads",
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
