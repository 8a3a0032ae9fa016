package id.kentongan.agency;

import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import id.kentongan.region.RegionRow;
import id.kentongan.region.TypedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads {@code contacts.csv}, and what somebody makes of it on a page: the same rules. */
class ContactReader {

  static final String FILE = "contacts.csv";
  static final List<String> COLUMNS =
      List.of("agency", "kind", "name", "phone", "alert", "account");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()-]{1,24}");
  private static final Pattern SEPARATORS = Pattern.compile("[ ()-]");
  private static final Pattern ACCOUNT = Pattern.compile("|[a-z][a-z0-9-]{1,40}");

  private final RegionReport report;
  private final Predicate<String> isAgency;
  private final List<ContactRow> contacts = new ArrayList<>();
  private final Map<String, String> agencies = new HashMap<>();

  /**
   * @param isAgency whether there is an agency of this code
   */
  ContactReader(RegionReport report, Predicate<String> isAgency) {
    this.report = report;
    this.isAgency = isAgency;
  }

  /**
   * A contact, and who signs in as it.
   *
   * @param account username; empty if nobody does
   */
  record ContactRow(Contact contact, String account) {}

  List<ContactRow> read(RegionFiles files) {
    files.rows(FILE, COLUMNS, report, this::contact);
    return contacts;
  }

  List<ContactRow> read(List<Map<String, String>> rows) {
    TypedRows.read(FILE, COLUMNS, rows, report, this::contact);
    return contacts;
  }

  private void contact(RegionRow row) {
    Optional<String> agency = row.required("agency").flatMap(code -> known(code, row));
    Optional<Contact.Kind> kind =
        row.oneOf("kind", Set.of("duty", "head")).flatMap(Contact.Kind::find);
    Optional<String> name = row.required("name");
    Optional<String> phone = row.matching("phone", NUMBER, "phone");
    Optional<Contact.Alert> alert =
        row.oneOf("alert", Set.of("sms", "phone")).flatMap(Contact.Alert::find);
    Optional<String> account = row.matching("account", ACCOUNT, "account");
    if (agency.isPresent()
        && kind.isPresent()
        && name.isPresent()
        && phone.isPresent()
        && alert.isPresent()
        && account.isPresent()
        && isOfOneAgency(account.get(), agency.get(), row)) {
      String dialled = SEPARATORS.matcher(phone.get()).replaceAll("");
      contacts.add(
          new ContactRow(
              new Contact(agency.get(), kind.get(), name.get(), dialled, alert.get()),
              account.get()));
    }
  }

  private boolean isOfOneAgency(String account, String agency, RegionRow row) {
    if (account.isEmpty() || agency.equals(agencies.computeIfAbsent(account, _ -> agency))) {
      return true;
    }
    row.refuse(
        "account-twice", Map.of("value", account, "other", agencies.getOrDefault(account, "")));
    return false;
  }

  private Optional<String> known(String agency, RegionRow row) {
    if (isAgency.test(agency)) {
      return Optional.of(agency);
    }
    row.refuse("unknown-agency", Map.of("value", agency));
    return Optional.empty();
  }
}
