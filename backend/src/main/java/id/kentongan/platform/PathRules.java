package id.kentongan.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * The paths of one module and who may use them. What no rule names is denied. One bean a module.
 */
@FunctionalInterface
public interface PathRules {

  List<Rule> rules();

  /**
   * @param method null: every method
   * @param pattern a Spring path pattern, e.g. <code>/api/calls/{id}</code>; of several that match,
   *     the most specific rules
   * @param access who may
   * @param roles codes of roles, only with {@link Access#ROLES}
   * @param csrf whether a write must carry the CSRF token; only what no page of ours sends may go
   *     without
   * @param screens whether a screen at which nobody is signed in may too; see {@link Screens}
   * @param largestBody bytes; a longer body is refused with 413
   */
  record Rule(
      @Nullable HttpMethod method,
      String pattern,
      Access access,
      List<String> roles,
      boolean csrf,
      boolean screens,
      int largestBody) {

    private static final int USUAL_BODY = 1024 * 1024;

    public static Rule open(@Nullable HttpMethod method, String pattern) {
      return new Rule(method, pattern, Access.OPEN, List.of(), true, false, USUAL_BODY);
    }

    public static Rule local(@Nullable HttpMethod method, String pattern) {
      return new Rule(method, pattern, Access.LOCAL, List.of(), true, false, USUAL_BODY);
    }

    public static Rule signedIn(@Nullable HttpMethod method, String pattern) {
      return new Rule(method, pattern, Access.SIGNED_IN, List.of(), true, false, USUAL_BODY);
    }

    public static Rule roles(@Nullable HttpMethod method, String pattern, String... roles) {
      return new Rule(method, pattern, Access.ROLES, List.of(roles), true, false, USUAL_BODY);
    }

    /** The same rule for writes that carry no CSRF token. */
    public Rule withoutCsrf() {
      return new Rule(method, pattern, access, roles, false, screens, largestBody);
    }

    /** The same rule, for screens as well. */
    public Rule andScreens() {
      return new Rule(method, pattern, access, roles, csrf, true, largestBody);
    }

    /** The same rule for longer or shorter bodies than is usual. */
    public Rule bodyUpTo(int bytes) {
      return new Rule(method, pattern, access, roles, csrf, screens, bytes);
    }
  }

  /** Who may use a path. */
  enum Access {
    OPEN,
    /** From this machine, or with {@code Authorization: Bearer} and the secret for machines. */
    LOCAL,
    SIGNED_IN,
    ROLES
  }
}
