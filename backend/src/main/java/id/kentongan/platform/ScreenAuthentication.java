package id.kentongan.platform;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A screen is let in: it has no role and no session. */
class ScreenAuthentication extends AbstractAuthenticationToken {

  private final transient AuthenticatedPrincipal screen;

  ScreenAuthentication(AuthenticatedPrincipal screen) {
    super(List.of());
    this.screen = screen;
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return screen;
  }
}
