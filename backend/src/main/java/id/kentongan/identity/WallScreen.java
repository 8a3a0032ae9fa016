package id.kentongan.identity;

import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A browser on a wall: it has no role, and looks at what everybody in the room may see.
 *
 * @param wall id of its enrolment
 * @param screen its name, the last part of its page's path
 */
public record WallScreen(UUID wall, String screen) implements AuthenticatedPrincipal {

  @Override
  public String getName() {
    return "wall:" + screen;
  }
}
