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
   * @param pattern a Spring path pattern, e.g. <code>/api/calls/{id}</code>
   * @param access who may
   * @param roles codes of roles, only with {@link Access#ROLES}
   */
  record Rule(@Nullable HttpMethod method, String pattern, Access access, List<String> roles) {

    public static Rule open(@Nullable HttpMethod method, String pattern) {
      return new Rule(method, pattern, Access.OPEN, List.of());
    }

    public static Rule signedIn(@Nullable HttpMethod method, String pattern) {
      return new Rule(method, pattern, Access.SIGNED_IN, List.of());
    }

    public static Rule roles(@Nullable HttpMethod method, String pattern, String... roles) {
      return new Rule(method, pattern, Access.ROLES, List.of(roles));
    }
  }

  /** Who may use a path. */
  enum Access {
    OPEN,
    SIGNED_IN,
    ROLES
  }
}
