package id.kentongan.agency;

import id.kentongan.agency.ContactReader.ContactRow;
import id.kentongan.identity.Memberships;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts other contacts in force: the accounts that they name are then of their agencies. */
@Component
class ContactWriter {

  private final ContactRecords records;
  private final Memberships memberships;

  ContactWriter(ContactRecords records, Memberships memberships) {
    this.records = records;
    this.memberships = memberships;
  }

  void replace(List<ContactRow> contacts) {
    records.replace(contacts);
    memberships.ofAgencies(
        contacts.stream()
            .filter(row -> !row.account().isEmpty())
            .collect(
                Collectors.toMap(
                    ContactRow::account, row -> row.contact().agency(), (one, _) -> one)));
  }
}
