package id.kentongan.agency;

import id.kentongan.agency.ContactReader.ContactRow;
import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import id.kentongan.region.EditableVersions;
import id.kentongan.region.PageEdits;
import id.kentongan.region.RegionReport;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the agencies of the region are reached by, and how these become others. */
@Service
public class Contacts {

  private static final String WHAT = "contacts";

  private final ContactRecords records;
  private final ContactWriter writer;
  private final Agencies agencies;
  private final PageEdits edits;
  private final Clock clock;

  Contacts(
      ContactRecords records,
      ContactWriter writer,
      Agencies agencies,
      PageEdits edits,
      Clock clock) {
    this.records = records;
    this.writer = writer;
    this.agencies = agencies;
    this.edits = edits;
    this.clock = clock;
  }

  /**
   * The contacts as rows of {@code contacts.csv}.
   *
   * @param version grows with each import and edit
   * @param by who imported or edited them
   */
  public record ContactList(long version, String by, List<Map<String, String>> contacts)
      implements PageEdits.Newest {}

  /**
   * What somebody wants the contacts to be.
   *
   * @param version of the list that it was made of
   */
  public record Edit(long version, String note, List<Map<String, String>> contacts) {}

  /** Of this agency, in the order in which they are to be tried. */
  public List<Contact> of(String agency, Contact.Kind kind) {
    return records.list().stream()
        .map(ContactRow::contact)
        .filter(contact -> contact.agency().equals(agency) && contact.kind() == kind)
        .toList();
  }

  /** All of them. */
  @Transactional(readOnly = true)
  public ContactList inForce() {
    EditableVersions.Head head = records.versions().head().orElseThrow();
    return new ContactList(
        head.version(), head.by(), records.list().stream().map(Contacts::cells).toList());
  }

  /**
   * Puts other contacts in force.
   *
   * @param locale of the reasons if they are refused
   * @throws ProblemException 400 something in them cannot be, 409 somebody else was faster
   */
  @Transactional
  public ContactList edit(Edit edit, Person by, Locale locale) {
    Predicate<String> isAgency = agencies.held().isAgency();
    records.versions().lock();
    edits.requireNewest(WHAT, edit.version(), inForce());
    RegionReport report = new RegionReport();
    List<ContactRow> read = new ContactReader(report, isAgency).read(edit.contacts());
    edits.requireAccepted(WHAT, report, locale);
    writer.replace(read);
    records.versions().noteEdit(clock.instant(), by.username(), edit.note());
    ContactList edited = inForce();
    edits.record(WHAT, edited.version(), by, edit.note());
    return edited;
  }

  private static Map<String, String> cells(ContactRow row) {
    Contact contact = row.contact();
    return Map.of(
        "agency", contact.agency(),
        "kind", contact.kind().code(),
        "name", contact.name(),
        "phone", contact.phone(),
        "alert", contact.alert().code(),
        "account", row.account());
  }
}
