package id.kentongan.fleet;

import id.kentongan.agency.Agencies;
import id.kentongan.agency.KnownAgencies;
import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import id.kentongan.region.EditableVersions;
import id.kentongan.region.PageEdits;
import id.kentongan.region.RegionReport;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roster: which units and crews there are, and how an administrator makes it another. */
@Service
public class Rosters {

  private static final String WHAT = "roster";

  private final RosterRecords records;
  private final RosterWriter writer;
  private final UnitRecords units;
  private final Agencies agencies;
  private final PageEdits edits;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Rosters(
      RosterRecords records,
      RosterWriter writer,
      UnitRecords units,
      Agencies agencies,
      PageEdits edits,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.writer = writer;
    this.units = units;
    this.agencies = agencies;
    this.edits = edits;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Units and crews as rows of {@code units.csv} and {@code crews.csv}.
   *
   * @param version grows with each import and edit
   * @param by who imported or edited it
   */
  public record WrittenRoster(
      long version, String by, List<Map<String, String>> units, List<Map<String, String>> crews)
      implements PageEdits.Newest {}

  /**
   * What somebody wants the roster to be.
   *
   * @param version of the one that it was made of
   */
  public record Edit(
      long version,
      String note,
      List<Map<String, String>> units,
      List<Map<String, String>> crews) {}

  /** The one in force. */
  @Transactional(readOnly = true)
  public WrittenRoster inForce() {
    EditableVersions.Head head = records.versions().head().orElseThrow();
    return new WrittenRoster(
        head.version(),
        head.by(),
        units.list().stream().map(row -> RosterCells.of(row.unit())).toList(),
        records.crews().stream().map(RosterCells::of).toList());
  }

  /**
   * Puts another one in force.
   *
   * @param locale of the reasons if it is refused
   * @throws ProblemException 400 something in it cannot be, 409 somebody else was faster
   */
  @Transactional
  public WrittenRoster edit(Edit edit, Person by, Locale locale) {
    KnownAgencies known = agencies.held();
    records.versions().lock();
    edits.requireNewest(WHAT, edit.version(), inForce());
    Roster read = read(edit, known, locale);
    Set<CallSign> affected = new HashSet<>(read.callSigns());
    units.list().forEach(row -> affected.add(row.unit().callSign()));
    writer.replace(read);
    records.versions().noteEdit(clock.instant(), by.username(), edit.note());
    WrittenRoster edited = inForce();
    affected.forEach(unit -> events.publishEvent(new UnitChanged(unit)));
    edits.record(WHAT, edited.version(), by, edit.note());
    return edited;
  }

  private Roster read(Edit edit, KnownAgencies known, Locale locale) {
    RegionReport report = new RegionReport();
    Roster read = new RosterReader(report, known).read(edit.units(), edit.crews());
    if (!report.isRefused()) {
      writer.requireAssigned(read, report);
    }
    edits.requireAccepted(WHAT, report, locale);
    return read;
  }
}
