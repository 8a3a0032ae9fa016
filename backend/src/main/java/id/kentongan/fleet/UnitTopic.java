package id.kentongan.fleet;

import id.kentongan.agency.Agencies;
import id.kentongan.identity.Person;
import id.kentongan.live.Topic;
import id.kentongan.region.RegionChanged;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The units as they are now. A reader that is slow may skip where one was in between. */
@Component
class UnitTopic implements Topic {

  static final String NAME = "units";

  private final UnitRecords records;
  private final UnitViews views;
  private final Agencies agencies;
  private volatile List<View> known = List.of(View.FULL);

  UnitTopic(UnitRecords records, UnitViews views, Agencies agencies) {
    this.records = records;
    this.views = views;
    this.agencies = agencies;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<View> viewFor(Person person) {
    return UnitSight.of(person);
  }

  /** One for those who see all, one for each agency. */
  @Override
  public List<View> views() {
    return known;
  }

  @Override
  public boolean newestWins() {
    return true;
  }

  @Override
  public List<Item> snapshot() {
    learnAgencies();
    return List.copyOf(entries(records.list()));
  }

  /** Before the units of another region are told. */
  @EventListener(RegionChanged.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void learnAgencies() {
    known =
        Stream.concat(
                Stream.of(View.FULL),
                agencies.list().stream().map(agency -> UnitSight.ofAgency(agency.code())))
            .toList();
  }

  List<Entry> entries(List<UnitRow> rows) {
    List<UnitView> units = views.of(rows);
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Entry(units.get(i), rows.get(i).version()))
        .toList();
  }

  /** A unit on the screens. */
  record Entry(UnitView unit, long version) implements Item {

    @Override
    public String id() {
      return unit.callSign().value();
    }

    @Override
    public Optional<Object> in(View view) {
      return UnitSight.shows(view, unit) ? Optional.of(unit) : Optional.empty();
    }
  }
}
