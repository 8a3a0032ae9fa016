package id.kentongan.agency;

import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The stations in force. */
@Service
public class Stations {

  private final JdbcClient database;

  Stations(JdbcClient database) {
    this.database = database;
  }

  /** By code. */
  public List<Station> list() {
    return database
        .sql(
            """
            select s.code, s.name, s.agency, a.name as agency_name, s.kind,
              ST_X(s.point::geometry) as longitude, ST_Y(s.point::geometry) as latitude,
              nullif(s.address, '') as address, nullif(s.phone, '') as phone
            from station s join agency a on a.code = s.agency
            order by s.code
            """)
        .query(Stations::station)
        .list();
  }

  private static Station station(ResultSet row, int index) throws SQLException {
    return new Station(
        row.getString("code"),
        row.getString("name"),
        row.getString("agency"),
        row.getString("agency_name"),
        row.getString("kind"),
        new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude")),
        row.getString("address"),
        row.getString("phone"));
  }
}
