package id.kentongan.agency;

import id.kentongan.agency.ContactReader.ContactRow;
import id.kentongan.region.FileHash;
import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The contacts that a region brings. The same file as at the import before leaves in force what an
 * administrator made of it since.
 */
@Component
@Order(21)
class ContactPart implements RegionPart {

  private static final List<String> FILES = List.of(ContactReader.FILE);

  private final ContactRecords records;
  private final ContactWriter writer;

  ContactPart(ContactRecords records, ContactWriter writer) {
    this.records = records;
    this.writer = writer;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    Predicate<String> isAgency = Agencies.knownIn(files, report);
    new ContactReader(report, isAgency).read(files);
    if (records.versions().isEditOf(FileHash.of(files, FILES))) {
      records.list().stream()
          .map(ContactRow::contact)
          .filter(contact -> !isAgency.test(contact.agency()))
          .forEach(contact ->
              report.refuse(
                  Place.file(ContactReader.FILE),
                  "edited-contact",
                  Map.of("value", contact.name(), "agency", contact.agency())));
    }
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    String hash = FileHash.of(files, FILES);
    List<ContactRow> contacts =
        new ContactReader(run.report(), Agencies.knownIn(files, run.report())).read(files);
    records.versions().lock();
    if (!records.versions().isEditOf(hash)) {
      writer.replace(contacts);
    }
    records.versions().noteImport(run.version(), hash);
  }
}
