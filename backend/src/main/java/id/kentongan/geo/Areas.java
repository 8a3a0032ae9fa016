package id.kentongan.geo;

import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import id.kentongan.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which kelurahan a point is in. */
@Service
public class Areas {

  /** Metres; a point farther away belongs to no area, whichever is the nearest. */
  public static final int FARTHEST = 50_000;

  private static final String COLUMNS =
      """
      select a.code, a.name, k.code as parent, k.name as parent_name,
        case when ST_Covers(a.shape, p.point) then 0
          else ST_Distance(a.shape::geography, p.point::geography) end as distance,
        (select n.name from geo_neighbour n
          where not ST_Covers(a.shape, p.point) and ST_Covers(n.shape, p.point)
          order by n.name limit 1) as outside_name
      from (select ST_SetSRID(ST_MakePoint(?, ?), 4326) as point) p,
      """;

  private static final String INSIDE =
      COLUMNS
          + """
          geo_area a join geo_area k on k.code = a.parent and k.current
          where a.current and a.level = 'kelurahan' and ST_Covers(a.shape, p.point)
          order by a.code limit 1
          """;

  private static final String NEAREST =
      COLUMNS
          + """
          lateral (
            select * from geo_area where current and level = 'kelurahan'
            order by shape <-> p.point limit 1
          ) a join geo_area k on k.code = a.parent and k.current
          """;

  private static final String ALL =
      """
      select code, name, level, parent, ST_XMin(shape) as west, ST_YMin(shape) as south,
        ST_XMax(shape) as east, ST_YMax(shape) as north
      from geo_area where current and level <> 'region' order by code
      """;

  private final JdbcClient database;

  Areas(JdbcClient database) {
    this.database = database;
  }

  /** Empty if the point is far from the region, or no region has been imported. */
  public Optional<AreaOfPoint> find(GeoPoint point) {
    return query(INSIDE, point).or(() -> query(NEAREST, point)).filter(Areas::isNear);
  }

  /**
   * An area with its place on the map.
   *
   * @param level {@code kecamatan} or {@code kelurahan}; a desa is a kelurahan here
   * @param parent code of the kecamatan that a kelurahan belongs to
   * @param bounds west, south, east, north; degrees
   */
  public record Extent(
      String code, String name, String level, @Nullable String parent, List<Double> bounds) {}

  /** The areas of the region in force, by code. */
  public List<Extent> list() {
    return database.sql(ALL).query(Areas::extent).list();
  }

  private static Extent extent(ResultSet row, int number) throws SQLException {
    return new Extent(
        row.getString("code"),
        row.getString("name"),
        row.getString("level"),
        row.getString("level").equals("kelurahan") ? row.getString("parent") : null,
        List.of(
            row.getDouble("west"),
            row.getDouble("south"),
            row.getDouble("east"),
            row.getDouble("north")));
  }

  /**
   * Which codes are those of kelurahan and kecamatan that a region brings; all, if its boundaries
   * are refused already.
   */
  public static Predicate<String> knownIn(RegionFiles files, RegionReport report) {
    if (!files.has(BoundaryFile.NAME) || report.isRefused(BoundaryFile.NAME)) {
      return _ -> true;
    }
    return BoundaryFile.of(files, report).areas().stream()
            .flatMap(each -> Stream.of(each.code(), each.kecamatanCode()))
            .collect(Collectors.toUnmodifiableSet())
        ::contains;
  }

  private Optional<AreaOfPoint> query(String sql, GeoPoint point) {
    return database
        .sql(sql)
        .params(point.longitude(), point.latitude())
        .query(Areas::read)
        .optional();
  }

  /** Whether it is about the region at all. */
  static boolean isNear(AreaOfPoint area) {
    return area.distance() <= FARTHEST;
  }

  /** From columns {@code code name parent parent_name outside_name distance}. */
  static AreaOfPoint read(ResultSet row, int number) throws SQLException {
    double distance = row.getDouble("distance");
    return new AreaOfPoint(
        new Area(row.getString("code"), row.getString("name")),
        new Area(row.getString("parent"), row.getString("parent_name")),
        distance > 0,
        row.getString("outside_name"),
        distance);
  }
}
