package id.kentongan.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of which agency and with which unit the accounts are, as plain codes: the modules above know
 * which there are. Whoever becomes another has to sign in again.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Memberships {

  private final JdbcClient database;

  Memberships(JdbcClient database) {
    this.database = database;
  }

  /** The unit that an account is with, and its agency. */
  public record UnitMember(String unit, String agency) {}

  /**
   * These accounts are of these agencies, no other is of any but by its unit. Names that no account
   * has are passed over.
   *
   * @param agencies code by username
   */
  public void ofAgencies(Map<String, String> agencies) {
    List<String> changed =
        new ArrayList<>(leave("unit is null", agencies.keySet().stream().toList()));
    agencies.forEach((username, agency) -> changed.addAll(join(username, agency, null)));
    signOut(changed);
  }

  /**
   * These accounts are with these units, no other is with any. Names that no account has are passed
   * over.
   *
   * @param units by username
   */
  public void withUnits(Map<String, UnitMember> units) {
    List<String> changed =
        new ArrayList<>(leave("unit is not null", units.keySet().stream().toList()));
    units.forEach(
        (username, member) -> changed.addAll(join(username, member.agency(), member.unit())));
    signOut(changed);
  }

  private List<String> leave(String which, List<String> butNot) {
    return database
        .sql(
            "update account set agency = null, unit = null where agency is not null and "
                + which
                + " and username <> all(?) returning username")
        .param(butNot.toArray(String[]::new))
        .query((row, _) -> row.getString("username"))
        .list();
  }

  private List<String> join(String username, String agency, @Nullable String unit) {
    return database
        .sql(
            """
            update account set agency = :agency, unit = :unit
            where username = :username
              and (agency, unit) is distinct from (:agency, :unit::text)
            returning username
            """)
        .param("username", username)
        .param("agency", agency)
        .param("unit", unit)
        .query((row, _) -> row.getString("username"))
        .list();
  }

  private void signOut(List<String> usernames) {
    database
        .sql("delete from spring_session where principal_name = any(?)")
        .param(usernames.toArray(String[]::new))
        .update();
  }
}
