package id.kentongan.agency;

import id.kentongan.agency.ContactReader.ContactRow;
import id.kentongan.region.EditableVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contacts in force, and who made them so. */
@Repository
class ContactRecords {

  private final JdbcClient database;
  private final EditableVersions versions;

  ContactRecords(JdbcClient database) {
    this.database = database;
    this.versions = new EditableVersions(database, "contact_list");
  }

  EditableVersions versions() {
    return versions;
  }

  List<ContactRow> list() {
    return database
        .sql("select agency, kind, name, phone, alert, account from contact order by id")
        .query(ContactRecords::contact)
        .list();
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
