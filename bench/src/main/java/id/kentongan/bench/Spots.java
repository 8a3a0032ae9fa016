package id.kentongan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Places anywhere in the region in force; the same ones in every run. */
record Spots(List<Spot> all) {

  private static final String ANYWHERE =
      """
      select ST_X(geom) as longitude, ST_Y(geom) as latitude
      from geo_area, ST_Dump(ST_GeneratePoints(shape::geometry, ?, 112))
      where current and level = 'region'
      """;

  static Spots in(RunningSystem system, int count) throws SQLException {
    List<Spot> spots = new ArrayList<>();
    try (Connection database = system.connect();
        PreparedStatement query = database.prepareStatement(ANYWHERE)) {
      query.setInt(1, count);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          spots.add(new Spot(row.getDouble("longitude"), row.getDouble("latitude")));
        }
      }
    }
    return new Spots(List.copyOf(spots));
  }

  Spot get(int index) {
    return all.get(index % all.size());
  }

  /** In degrees. */
  record Spot(double longitude, double latitude) {}
}
