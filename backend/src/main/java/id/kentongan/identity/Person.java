package id.kentongan.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who is signed in: the principal of every authenticated request and live connection
 * ({@code @AuthenticationPrincipal Person}).
 *
 * @param agency code of the agency that the person is of; null: of none
 * @param unit call sign of the unit that the person is with; null: with none
 */
public record Person(
    String username, String name, Role role, @Nullable String agency, @Nullable String unit)
    implements AuthenticatedPrincipal, Serializable {

  /** Somebody of no agency and with no unit. */
  public Person(String username, String name, Role role) {
    this(username, name, role, null, null);
  }

  /** What Spring calls the name of a principal: the username, not the {@link #name()}. */
  @Override
  public String getName() {
    return username;
  }
}
