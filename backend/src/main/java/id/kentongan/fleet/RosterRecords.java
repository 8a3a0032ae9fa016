package id.kentongan.fleet;

import id.kentongan.fleet.Roster.Crew;
import id.kentongan.region.EditableVersions;
import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roster in force, and who made it so. */
@Repository
class RosterRecords {

  private final JdbcClient database;
  private final EditableVersions versions;

  RosterRecords(JdbcClient database) {
    this.database = database;
    this.versions = new EditableVersions(database, "roster");
  }

  EditableVersions versions() {
    return versions;
  }

  /** In the order in which they were brought or typed. */
  List<Crew> crews() {
    return database
        .sql("select unit, name, phone, days, hours, account from crew order by id")
        .query(RosterRecords::crew)
        .list();
  }

  List<Crew> crewsOf(CallSign unit) {
    return database
        .sql(
            """
            select unit, name, phone, days, hours, account from crew where unit = ? order by id
            """)
        .param(unit.value())
        .query(RosterRecords::crew)
        .list();
  }

  /** Units that have an assignment but are none of these. */
  List<CallSign> assignedBut(Collection<CallSign> units) {
    return database
        .sql(
            """
            select call_sign from unit where assignment is not null and call_sign <> all(?)
            order by call_sign
            """)
        .param(names(units))
        .query((row, _) -> new CallSign(row.getString("call_sign")))
        .list();
  }

  /** Takes the place of what was in force; how a unit that remains stands is left as it is. */
  void replace(Roster roster) {
    database
        .sql("delete from unit where call_sign <> all(?) and assignment is null")
        .param(names(roster.callSigns()))
        .update();
    roster.units().forEach(this::put);
    database.sql("delete from crew").update();
    roster.crews().forEach(this::add);
  }

  private void put(Unit unit) {
    database
        .sql(
            """
            insert into unit (call_sign, agency, station, home, kind, vehicle_class, capabilities,
              crew_size, equipment, alerts)
            values (:callSign, :agency, :station, ST_MakePoint(:longitude, :latitude), :kind,
              :vehicleClass, :capabilities, :crewSize, :equipment, :alerts)
            on conflict (call_sign) do update
            set agency = excluded.agency, station = excluded.station, home = excluded.home,
              kind = excluded.kind, vehicle_class = excluded.vehicle_class,
              capabilities = excluded.capabilities, crew_size = excluded.crew_size,
              equipment = excluded.equipment, alerts = excluded.alerts, version = unit.version + 1
            where (unit.agency, unit.station, unit.home::geometry, unit.kind, unit.vehicle_class,
                unit.capabilities, unit.crew_size, unit.equipment, unit.alerts)
              is distinct from (excluded.agency, excluded.station, excluded.home::geometry,
                excluded.kind, excluded.vehicle_class, excluded.capabilities, excluded.crew_size,
                excluded.equipment, excluded.alerts)
            """)
        .param("callSign", unit.callSign().value())
        .param("agency", unit.agency())
        .param("station", unit.station())
        .param("longitude", unit.home().longitude())
        .param("latitude", unit.home().latitude())
        .param("kind", unit.kind())
        .param("vehicleClass", unit.vehicleClass().code())
        .param("capabilities", unit.capabilities().stream().sorted().toArray(String[]::new))
        .param("crewSize", unit.crewSize())
        .param("equipment", unit.equipment())
        .param("alerts", unit.alerts().stream().map(Alert::code).sorted().toArray(String[]::new))
        .update();
  }

  private void add(Crew crew) {
    database
        .sql(
            """
            insert into crew (unit, name, phone, days, hours, account) values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            crew.unit().value(),
            crew.name(),
            crew.phone(),
            crew.days(),
            crew.hours(),
            crew.account())
        .update();
  }

  /** The station of these units is somewhere else now. */
  void move(String station, GeoPoint home) {
    database
        .sql(
            """
            update unit set home = ST_MakePoint(:longitude, :latitude), version = version + 1
            where station = :station
              and not home::geometry = ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326)
            """)
        .param("station", station)
        .param("longitude", home.longitude())
        .param("latitude", home.latitude())
        .update();
  }

  private static Crew crew(ResultSet row, int index) throws SQLException {
    return new Crew(
        new CallSign(row.getString("unit")),
        row.getString("name"),
        row.getString("phone"),
        row.getString("days"),
        row.getString("hours"),
        row.getString("account"));
  }

  private static String[] names(Collection<CallSign> units) {
    return units.stream().map(CallSign::value).toArray(String[]::new);
  }
}
