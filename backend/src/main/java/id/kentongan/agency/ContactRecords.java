package id.kentongan.agency;

import id.kentongan.agency.ContactReader.ContactRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contacts in force, and who made them so. */
@Repository
class ContactRecords {

  private final JdbcClient database;

  ContactRecords(JdbcClient database) {
    this.database = database;
  }

  /** The list in force: its number, and who made it. */
  record Head(long version, String by) {}

  Optional<Head> head() {
    return database
        .sql("select version, made_by from contact_list order by version desc limit 1")
        .query((row, _) -> new Head(row.getLong("version"), row.getString("made_by")))
        .optional();
  }

  /** Whether it was edited since these files were imported, which the last import had. */
  boolean isEditOf(String files) {
    return database
        .sql(
            """
            select files = ? and note is not null from contact_list order by version desc limit 1
            """)
        .param(files)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  List<ContactRow> list() {
    return database
        .sql("select agency, kind, name, phone, alert, account from contact order by id")
        .query(ContactRecords::contact)
        .list();
  }

  /** Keeps others from writing until the transaction ends. */
  void lock() {
    database.sql("lock table contact_list in exclusive mode").update();
  }

  /** With an import: an edit that it leaves in force keeps its reason. */
  void noteImport(long region, String files) {
    database
        .sql(
            """
            insert into contact_list (region, made_at, made_by, note, files)
            select r.version, r.imported_at, r.imported_by,
              case when c.files = :files then c.note end, :files
            from region_version r
              left join contact_list c on c.version = (select max(version) from contact_list)
            where r.version = :region
            """)
        .param("region", region)
        .param("files", files)
        .update();
  }

  /** By an edit of the newest. */
  void noteEdit(Instant at, String by, String note) {
    database
        .sql(
            """
            insert into contact_list (region, made_at, made_by, note, files)
            select region, ?, ?, ?, files from contact_list order by version desc limit 1
            """)
        .params(at.atOffset(ZoneOffset.UTC), by, note)
        .update();
  }

  void replace(List<ContactRow> contacts) {
    database.sql("delete from contact").update();
    contacts.forEach(this::add);
  }

  private void add(ContactRow row) {
    Contact contact = row.contact();
    database
        .sql(
            """
            insert into contact (agency, kind, name, phone, alert, account)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            contact.agency(),
            contact.kind().code(),
            contact.name(),
            contact.phone(),
            contact.alert().code(),
            row.account())
        .update();
  }

  private static ContactRow contact(ResultSet row, int index) throws SQLException {
    Contact contact =
        new Contact(
            row.getString("agency"),
            Contact.Kind.find(row.getString("kind")).orElseThrow(),
            row.getString("name"),
            row.getString("phone"),
            Contact.Alert.find(row.getString("alert")).orElseThrow());
    return new ContactRow(contact, row.getString("account"));
  }
}
