package id.kentongan.agency;

import id.kentongan.agency.AgencyFiles.StationRow;
import id.kentongan.region.CurrentRegion;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The stations of the region in force. */
@Service
public class Stations {

  private static final GeoPoint NOWHERE = new GeoPoint(0, 0);

  private final JdbcClient database;
  private final CurrentRegion region;

  Stations(JdbcClient database, CurrentRegion region) {
    this.database = database;
    this.region = region;
  }

  public List<Station> list() {
    return database
        .sql(
            """
            select s.code, s.name, s.agency, a.name as agency_name, s.kind,
              ST_X(s.point::geometry) as longitude, ST_Y(s.point::geometry) as latitude,
              nullif(s.address, '') as address, nullif(s.phone, '') as phone
            from station s join agency a on a.version = s.version and a.code = s.agency
            where s.version = ? order by s.code
            """)
        .param(region.version())
        .query(Stations::station)
        .list();
  }

  /**
   * Where the stations of a region that is brought are; all are somewhere, if what it brings of
   * them is refused already.
   */
  public static Function<String, Optional<GeoPoint>> placesIn(
      RegionFiles files, RegionReport report) {
    if (report.isRefused(AgencyFiles.STATIONS)) {
      return _ -> Optional.of(NOWHERE);
    }
    Map<String, GeoPoint> places =
        new AgencyFiles(new RegionReport())
            .read(files).stations().stream()
                .collect(Collectors.toMap(StationRow::code, StationRow::point));
    return code -> Optional.ofNullable(places.get(code));
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
