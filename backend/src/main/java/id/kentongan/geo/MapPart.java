package id.kentongan.geo;

import id.kentongan.geo.osm.Bounds;
import id.kentongan.geo.osm.BrokenOsmFile;
import id.kentongan.geo.osm.OsmFile;
import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
import id.kentongan.region.RegionReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * {@code map.osm.pbf}, {@code map.osm.gz} or {@code map.osm}: roads, water, green, buildings and
 * names around the region. Without one the map has areas and their labels.
 */
@Component
@Order(20)
class MapPart implements RegionPart {

  /** Metres that are read beyond what is drawn, so that a coast is seen to leave it. */
  private static final double MARGIN = 3_000;

  private static final int PERCENT = 100;

  /** Of the progress: reading the file, then drawing the map, then finding places. */
  private static final int READ = 70;

  private static final int DRAWN = 90;

  private final JdbcTemplate database;
  private final MapStage stage;
  private final MapBuild map;
  private final PlaceBuild places;

  MapPart(JdbcTemplate database, MapStage stage, MapBuild map, PlaceBuild places) {
    this.database = database;
    this.stage = stage;
    this.map = map;
    this.places = places;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    Optional<OsmFile> file = extract(files, report);
    if (file.isEmpty()) {
      return;
    }
    Place place = Place.file(file.get().name());
    OsmCensus census =
        new OsmCensus(BoundaryFile.of(files, report).bounds().grown(MapBuild.SURROUNDINGS));
    try {
      file.get().read(census);
    } catch (BrokenOsmFile broken) {
      String reason = "osm-" + broken.fault().name().toLowerCase(Locale.ROOT);
      report.refuse(place, reason, Map.of("detail", String.valueOf(broken.getMessage())));
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    census.judge(place, report);
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    long version = run.version();
    database.update("delete from map_version");
    database.update(
        """
        insert into map_version (version, extent)
        select ?, ST_Envelope(ST_Expand(ST_Transform(shape, 3857), ?))
        from geo_area where current and level = 'region'
        """,
        version,
        MapBuild.SURROUNDINGS);
    stage.prepare();
    extract(files, run.report()).ifPresent(file -> load(file, run));
    run.progress(READ, PERCENT);
    map.build();
    run.progress(DRAWN, PERCENT);
    places.build();
    run.progress(PERCENT, PERCENT);
  }

  private void load(OsmFile file, RegionImport run) {
    MapStage.Outcome outcome =
        stage.load(file, clip(), share -> run.progress(Math.round(share * READ), PERCENT));
    if (outcome.cutAreas() + outcome.openRelations() > 0) {
      run.report()
          .skip(
              Place.file(file.name()),
              "osm-areas-skipped",
              Map.of("cut", outcome.cutAreas(), "open", outcome.openRelations()));
    }
  }

  private Bounds clip() {
    Bounds outline =
        database.queryForObject(
            """
            select ST_XMin(shape), ST_YMin(shape), ST_XMax(shape), ST_YMax(shape)
            from geo_area where current and level = 'region'
            """,
            (row, _) ->
                new Bounds(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)));
    return (outline == null ? Bounds.NONE : outline).grown(MapBuild.SURROUNDINGS + MARGIN);
  }

  /** The first that is there; the others count as nobody's. */
  private static Optional<OsmFile> extract(RegionFiles files, RegionReport report) {
    return OsmFile.NAMES.stream()
        .filter(name -> files.offers(name, report))
        .findFirst()
        .map(name -> new OsmFile(name, files.size(name), () -> files.open(name)));
  }
}
