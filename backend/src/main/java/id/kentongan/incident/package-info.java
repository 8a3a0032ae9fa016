/**
 * Knows what happened, where and how bad it is: incidents, and what people take down of them.
 *
 * <p>An incident is the sum of what happened to it ({@code Incident}, stored as {@code
 * IncidentFact}s); nobody sets a state. Writers name the version that they saw; who is late gets
 * the newest and decides anew. A call learns its incidents by {@link id.kentongan.call.Calls}.
 */
@ApplicationModule(
    allowedDependencies = {
      "call",
      "catalogue",
      "geo",
      "region",
      "live",
      "identity",
      "audit",
      "shared",
      "platform"
    })
@NullMarked
package id.kentongan.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
