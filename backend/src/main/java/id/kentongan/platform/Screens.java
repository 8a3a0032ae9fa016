package id.kentongan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Knows the browsers that may look at some things though nobody is signed in at them. Asked only
 * about requests whose rule lets screens in: nowhere else does it matter.
 */
@FunctionalInterface
public interface Screens {

  /** The screen that asks, by what its request carries; empty: none that is known. */
  Optional<AuthenticatedPrincipal> find(HttpServletRequest request);
}
