package id.kentongan.call;

import id.kentongan.call.location.LocationClaim;
import id.kentongan.geo.AreaOfPoint;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.data.domain.Persistable;

/** Where a caller is, as one source has it; never changed. */
@Entity
@Immutable
class CallFix implements Persistable<UUID> {

  private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

  /** No telephone was located before; whoever says so is mistaken. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Duration NEWS_AFTER = Duration.ofSeconds(20);

  @Id private UUID id;
  private UUID call;
  private String source;

  @Column(columnDefinition = "geography(Point,4326)")
  private @Nullable Point point;

  private @Nullable Double radius;
  private @Nullable Integer confidence;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable GeoShape shape;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Map<String, String> civic;

  private @Nullable String method;
  private @Nullable String said;
  private @Nullable String saidBy;
  private @Nullable String areaCode;
  private @Nullable String areaName;
  private @Nullable Boolean areaOutside;
  private @Nullable String areaOutsideName;

  private boolean garbled;
  private @Nullable Double doubt;
  private Instant at;
  private Instant receivedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected CallFix() {}

  /**
   * @param source {@code pidfLo}, …, as {@link CallView.Fix} has it
   * @param area of its point
   * @param told who says so and in which words, or null for a device
   * @param receivedAt when it came to us; a claim that says no time, or none that can be, is of
   *     then
   */
  CallFix(
      CallId call,
      String source,
      LocationClaim claim,
      @Nullable AreaOfPoint area,
      @Nullable Told told,
      Instant receivedAt) {
    GeoShape claimed = claim.shape();
    Instant said = claim.at();
    this.id = UUID.randomUUID();
    this.call = call.value();
    this.source = source;
    this.shape = claimed;
    this.point = claimed == null ? null : jts(claimed.middle());
    this.radius = claimed == null || claimed instanceof GeoShape.Point ? null : claimed.reach();
    this.confidence = claim.confidence();
    this.method = claim.method();
    this.civic = claim.civic().isEmpty() ? null : claim.civic();
    this.said = told == null ? null : told.words();
    this.saidBy = told == null ? null : told.by();
    if (area != null) {
      this.areaCode = area.kelurahan().code();
      this.areaName = area.kelurahan().name();
      this.areaOutside = area.outside();
      this.areaOutsideName = area.outsideName();
    }
    this.garbled = claim.garbled();
    this.at =
        said == null || said.isAfter(receivedAt) || said.isBefore(EARLIEST) ? receivedAt : said;
    this.receivedAt = receivedAt;
    this.doubt = claimed == null || told != null ? null : FixFusion.doubt(radius, confidence, at);
  }

  /**
   * @param words an address, or null
   * @param by the account of who took it down
   */
  record Told(@Nullable String words, String by) {}

  UUID call() {
    return call;
  }

  CallView.Fix view() {
    Point stored = point;
    return new CallView.Fix(
        source,
        stored == null ? null : new GeoPoint(stored.getX(), stored.getY()),
        radius,
        confidence,
        shape,
        civic,
        method,
        said,
        saidBy,
        area(),
        garbled,
        false,
        null,
        at,
        receivedAt);
  }

  /** Whether it says what another one said before it, so soon that it is no news. */
  boolean repeats(CallFix former) {
    return source.equals(former.source)
        && garbled == former.garbled
        && Objects.equals(shape, former.shape)
        && Objects.equals(civic, former.civic)
        && Objects.equals(said, former.said)
        && at.isBefore(former.at.plus(NEWS_AFTER));
  }

  private CallView.@Nullable Area area() {
    return areaCode == null || areaName == null || areaOutside == null
        ? null
        : new CallView.Area(areaCode, areaName, areaOutside, areaOutsideName);
  }

  private static Point jts(GeoPoint point) {
    return WGS84.createPoint(new Coordinate(point.longitude(), point.latitude()));
  }

  @Override
  public UUID getId() {
    return id;
  }

  /** It is only ever stored once, so nobody has to look first. */
  @Override
  public boolean isNew() {
    return true;
  }
}
