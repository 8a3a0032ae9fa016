package id.kentongan.fleet;

import id.kentongan.agency.Station;
import id.kentongan.agency.Stations;
import id.kentongan.shared.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A unit's own station, and every hospital. */
@Component
@ConditionalOnWebApplication
class StationPlaces implements UnitPlaces {

  private static final Logger LOG = LoggerFactory.getLogger(StationPlaces.class);

  /** Metres: the yard and the street before it. */
  static final double STATION = 80;

  /** Metres: hospitals are large, and ambulances stop at one end of them. */
  private static final double HOSPITAL = 150;

  private final JdbcClient database;
  private final Stations stations;
  private volatile Map<CallSign, List<UnitPlace>> known = Map.of();

  StationPlaces(JdbcClient database, Stations stations) {
    this.database = database;
    this.stations = stations;
  }

  @Override
  public List<UnitPlace> of(CallSign unit) {
    return known.getOrDefault(unit, List.of());
  }

  /** Stations and units change with an import or by an administrator's hand. */
  @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  void refresh() {
    try {
      List<UnitPlace> hospitals =
          stations.list().stream()
              .filter(each -> each.kind().equals("hospital"))
              .map(StationPlaces::hospital)
              .toList();
      Map<CallSign, List<UnitPlace>> all = new HashMap<>();
      homes()
          .forEach((unit, home) -> {
            List<UnitPlace> places = new ArrayList<>(hospitals);
            places.add(home);
            all.put(unit, List.copyOf(places));
          });
      known = all;
    } catch (DataAccessException e) {
      LOG.debug("stations are looked up when the database is back", e);
    }
  }

  private static UnitPlace hospital(Station station) {
    return new UnitPlace(UnitPlace.Kind.HOSPITAL, station.code(), station.point(), HOSPITAL);
  }

  private Map<CallSign, UnitPlace> homes() {
    Map<CallSign, UnitPlace> homes = new HashMap<>();
    database
        .sql(
            """
            select call_sign, station, ST_X(home::geometry) as longitude,
              ST_Y(home::geometry) as latitude
            from unit
            """)
        .query(row -> {
          GeoPoint home = new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude"));
          homes.put(
              new CallSign(row.getString("call_sign")),
              new UnitPlace(UnitPlace.Kind.STATION, row.getString("station"), home, STATION));
        });
    return homes;
  }
}
