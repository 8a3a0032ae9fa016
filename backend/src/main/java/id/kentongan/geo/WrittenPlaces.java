package id.kentongan.geo;

import id.kentongan.geo.notation.WrittenPoint;
import id.kentongan.shared.GeoPoint;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where something is that was written as coordinates, in whichever notation. */
@Service
public class WrittenPlaces {

  /** The kind of such a hit. */
  public static final String KIND = "coordinates";

  private static final GeoPoint JAKARTA = new GeoPoint(106.827, -6.175);

  private final Areas areas;
  private final JdbcClient database;

  WrittenPlaces(Areas areas, JdbcClient database) {
    this.areas = areas;
    this.database = database;
  }

  /**
   * @param near where it is likely to be, or null: in the region
   * @return empty if the text is anything else
   */
  public Optional<PlaceHit> find(String text, @Nullable GeoPoint near) {
    return WrittenPoint.find(text, () -> near == null ? middleOfRegion() : near)
        .map(point -> hit(point, near));
  }

  private PlaceHit hit(GeoPoint point, @Nullable GeoPoint near) {
    Optional<AreaOfPoint> area = areas.find(point);
    String label = String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
    return new PlaceHit(
        label,
        KIND,
        point,
        area.filter(each -> !each.outside()).map(AreaOfPoint::kelurahan).orElse(null),
        area.map(AreaOfPoint::outsideName).orElse(null),
        near == null ? null : Math.round(near.distanceTo(point)),
        null,
        label);
  }

  private GeoPoint middleOfRegion() {
    return database
        .sql(
            """
            select ST_X(middle), ST_Y(middle)
            from (select ST_Centroid(shape) as middle from geo_area
                  where current and level = 'region') region
            """)
        .query((row, _) -> new GeoPoint(row.getDouble(1), row.getDouble(2)))
        .optional()
        .orElse(JAKARTA);
  }
}
