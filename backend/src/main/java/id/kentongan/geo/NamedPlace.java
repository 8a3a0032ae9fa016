package id.kentongan.geo;

import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the tables of places and of numbers.
 *
 * @param area kelurahan, or null outside the region
 * @param outside whose it is otherwise, or null
 * @param detail address in a line, or null
 */
record NamedPlace(
    String label,
    String kind,
    GeoPoint point,
    @Nullable Area area,
    @Nullable String outside,
    @Nullable String detail) {

  /** From columns {@code label kind longitude latitude area area_name outside detail}. */
  static NamedPlace read(ResultSet row, String label) throws SQLException {
    String area = row.getString("area");
    return new NamedPlace(
        label,
        row.getString("kind"),
        new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude")),
        area == null ? null : new Area(area, row.getString("area_name")),
        row.getString("outside"),
        row.getString("detail"));
  }

  boolean isStreet() {
    return kind.equals("street");
  }
}
