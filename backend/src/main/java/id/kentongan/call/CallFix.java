package id.kentongan.call;

import id.kentongan.geo.AreaOfPoint;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
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

  private @Nullable String areaCode;
  private @Nullable String areaName;
  private @Nullable Boolean areaOutside;

  private boolean garbled;
  private Instant at;
  private Instant receivedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected CallFix() {}

  /**
   * @param area of its point
   * @param at when it was received: the document's own time does not reach us
   */
  CallFix(CallId call, PidfLoClaim claim, @Nullable AreaOfPoint area, Instant at) {
    GeoShape claimed = claim.shape();
    this.id = UUID.randomUUID();
    this.call = call.value();
    this.source = "pidfLo";
    this.shape = claimed;
    this.point = claimed == null ? null : jts(claimed.middle());
    this.radius = claimed == null || claimed instanceof GeoShape.Point ? null : claimed.reach();
    this.confidence = claim.confidence();
    this.civic = claim.civic().isEmpty() ? null : claim.civic();
    if (area != null) {
      this.areaCode = area.kelurahan().code();
      this.areaName = area.kelurahan().name();
      this.areaOutside = area.outside();
    }
    this.garbled = claim.garbled();
    this.at = at;
    this.receivedAt = at;
  }

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
        area(),
        garbled,
        at,
        receivedAt);
  }

  private CallView.@Nullable Area area() {
    return areaCode == null || areaName == null || areaOutside == null
        ? null
        : new CallView.Area(areaCode, areaName, areaOutside);
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
