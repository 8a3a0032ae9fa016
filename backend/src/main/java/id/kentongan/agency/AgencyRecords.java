package id.kentongan.agency;

import id.kentongan.region.EditableVersions;
import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agencies and stations in force, and who made them so. */
@Repository
class AgencyRecords {

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final EditableVersions versions;

  AgencyRecords(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
    this.versions = new EditableVersions(database, "agency_list");
  }

  EditableVersions versions() {
    return versions;
  }

  AgencyList list() {
    return new AgencyList(agencies(), stations());
  }

  /** By name. */
  List<Agency> agencies() {
    return database
        .sql("select code, name, kind, phone from agency order by name, code")
        .query((row, _) ->
            new Agency(
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("phone")))
        .list();
  }

  /** By code. */
  List<AgencyList.Row> stations() {
    return database
        .sql(
            """
            select code, name, agency, kind, ST_X(point::geometry) as longitude,
              ST_Y(point::geometry) as latitude, address, phone
            from station order by code
            """)
        .query(AgencyRecords::station)
        .list();
  }

  /** Takes the place of what was in force. */
  void replace(AgencyList list) {
    database.sql("delete from station").update();
    database.sql("delete from agency").update();
    batches.batchUpdate(
        "insert into agency (code, name, kind, phone) values (?, ?, ?, ?)",
        list.agencies().stream()
            .map(each -> new Object[] {each.code(), each.name(), each.kind(), each.phone()})
            .toList());
    batches.batchUpdate(
        """
        insert into station (code, name, agency, kind, point, address, phone)
        values (?, ?, ?, ?, ST_MakePoint(?, ?), ?, ?)
        """,
        list.stations().stream().map(AgencyRecords::values).toList());
  }

  private static Object[] values(AgencyList.Row station) {
    return new Object[] {
      station.code(),
      station.name(),
      station.agency(),
      station.kind(),
      station.point().longitude(),
      station.point().latitude(),
      station.address(),
      station.phone()
    };
  }

  private static AgencyList.Row station(ResultSet row, int index) throws SQLException {
    return new AgencyList.Row(
        row.getString("code"),
        row.getString("name"),
        row.getString("agency"),
        row.getString("kind"),
        new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude")),
        row.getString("address"),
        row.getString("phone"));
  }
}
