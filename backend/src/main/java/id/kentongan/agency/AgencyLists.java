package id.kentongan.agency;

import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import id.kentongan.region.CurrentRegion;
import id.kentongan.region.EditableVersions;
import id.kentongan.region.PageEdits;
import id.kentongan.region.RegionReport;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which agencies and stations there are, and how an administrator makes them others. */
@Service
public class AgencyLists {

  private static final String WHAT = "agencies";

  private final AgencyRecords records;
  private final List<AgencyUser> users;
  private final CurrentRegion region;
  private final PageEdits edits;
  private final Clock clock;

  AgencyLists(
      AgencyRecords records,
      List<AgencyUser> users,
      CurrentRegion region,
      PageEdits edits,
      Clock clock) {
    this.records = records;
    this.users = List.copyOf(users);
    this.region = region;
    this.edits = edits;
    this.clock = clock;
  }

  /**
   * Agencies and stations as rows of {@code agencies.csv} and {@code stations.csv}.
   *
   * @param version grows with each import and edit
   * @param by who imported or edited them
   */
  public record WrittenList(
      long version,
      String by,
      List<Map<String, String>> agencies,
      List<Map<String, String>> stations)
      implements PageEdits.Newest {}

  /**
   * What somebody wants them to be.
   *
   * @param version of the list that it was made of
   */
  public record Edit(
      long version,
      String note,
      List<Map<String, String>> agencies,
      List<Map<String, String>> stations) {}

  /** The one in force. */
  @Transactional(readOnly = true)
  public WrittenList inForce() {
    EditableVersions.Head head = records.versions().head().orElseThrow();
    return new WrittenList(
        head.version(),
        head.by(),
        records.agencies().stream().map(AgencyLists::cells).toList(),
        records.stations().stream().map(AgencyLists::cells).toList());
  }

  /**
   * Puts another one in force.
   *
   * @param locale of the reasons if it is refused
   * @throws ProblemException 400 something in it cannot be, or something else names what it has no
   *     longer; 409 somebody else was faster
   */
  @Transactional
  public WrittenList edit(Edit edit, Person by, Locale locale) {
    region.noteEdit();
    records.versions().lock();
    edits.requireNewest(WHAT, edit.version(), inForce());
    AgencyList read = read(edit, locale);
    records.replace(read);
    KnownAgencies known = KnownAgencies.of(read);
    users.forEach(user -> user.follow(known));
    records.versions().noteEdit(clock.instant(), by.username(), edit.note());
    WrittenList edited = inForce();
    edits.record(WHAT, edited.version(), by, edit.note());
    return edited;
  }

  private AgencyList read(Edit edit, Locale locale) {
    RegionReport report = new RegionReport();
    AgencyList read = new AgencyReader(report).read(edit.agencies(), edit.stations());
    if (!report.isRefused()) {
      KnownAgencies next = KnownAgencies.of(read);
      users.forEach(user -> user.checkNamed(next, report));
    }
    edits.requireAccepted(WHAT, report, locale);
    return read;
  }

  private static Map<String, String> cells(Agency agency) {
    return Map.of(
        "code", agency.code(),
        "name", agency.name(),
        "kind", agency.kind(),
        "phone", agency.phone());
  }

  private static Map<String, String> cells(AgencyList.Row station) {
    return Map.of(
        "code", station.code(),
        "name", station.name(),
        "agency", station.agency(),
        "kind", station.kind(),
        "latitude", degrees(station.point().latitude()),
        "longitude", degrees(station.point().longitude()),
        "address", station.address(),
        "phone", station.phone());
  }

  /** Without an exponent, as the files have it. */
  private static String degrees(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }
}
