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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The contacts that a region brings. The same file as at the import before leaves in force what an
 * administrator made of it since.
 */
@Component
@Order(21)
class ContactPart implements RegionPart, AgencyUser {

  private static final List<String> FILES = List.of(ContactReader.FILE);

  private final Agencies agencies;
  private final ContactRecords records;
  private final ContactWriter writer;

  ContactPart(Agencies agencies, ContactRecords records, ContactWriter writer) {
    this.agencies = agencies;
    this.records = records;
    this.writer = writer;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    KnownAgencies known = agencies.after(files, report);
    if (records.versions().isEditOf(FileHash.of(files, FILES))) {
      checkNamed(known, report);
    } else {
      new ContactReader(report, known.isAgency()).read(files);
    }
  }

  @Override
  public void checkNamed(KnownAgencies next, RegionReport report) {
    records.list().stream()
        .map(ContactRow::contact)
        .filter(contact -> !next.isAgency().test(contact.agency()))
        .forEach(contact ->
            report.refuse(
                Place.file(ContactReader.FILE),
                "contact-names",
                Map.of("value", contact.name(), "agency", contact.agency())));
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    String hash = FileHash.of(files, FILES);
    records.versions().lock();
    if (!records.versions().isEditOf(hash)) {
      KnownAgencies known = agencies.after(files, run.report());
      writer.replace(new ContactReader(run.report(), known.isAgency()).read(files));
    }
    records.versions().noteImport(run.version(), hash);
  }
}
