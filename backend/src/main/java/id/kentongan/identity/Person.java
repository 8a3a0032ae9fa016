package id.kentongan.identity;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who is signed in: the principal of every authenticated request and live connection
 * ({@code @AuthenticationPrincipal Person}).
 */
public record Person(String username, String name, Role role)
    implements AuthenticatedPrincipal, Serializable {

  /** What Spring calls the name of a principal: the username, not the {@link #name()}. */
  @Override
  public String getName() {
    return username;
  }
}
