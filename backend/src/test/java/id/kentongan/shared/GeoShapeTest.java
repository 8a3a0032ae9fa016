package id.kentongan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GeoShapeTest {

  private static final GeoPoint DEPOK = new GeoPoint(106.7942, -6.4025);

  @Test
  void a_point_is_a_geojson_geometry() {
    assertThat(JsonMapper.shared().writeValueAsString(DEPOK))
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[106.7942,-6.4025]}");
  }

  @Test
  void a_shape_survives_json() {
    GeoShape shape = new GeoShape.Polygon(List.of(DEPOK, at(0), at(90), DEPOK));
    String json = JsonMapper.shared().writerFor(GeoShape.class).writeValueAsString(shape);
    assertThat(JsonMapper.shared().readValue(json, GeoShape.class)).isEqualTo(shape);
    assertThat(json).startsWith("{\"type\":\"polygon\",\"ring\":[{\"type\":\"Point\"");
  }

  @Test
  void a_kilometre_is_a_kilometre_in_every_direction() {
    for (int bearing = 0; bearing < 360; bearing += 45) {
      assertThat(DEPOK.distanceTo(DEPOK.towards(bearing, 1000))).isCloseTo(1000, within(0.01));
    }
  }

  @Test
  void the_middle_of_an_arc_band_lies_within_it() {
    var sector = new GeoShape.ArcBand(DEPOK, 500, 1500, 60, 120);
    assertThat(DEPOK.distanceTo(sector.middle())).isCloseTo(1000, within(0.01));
    assertThat(sector.middle().longitude()).isGreaterThan(DEPOK.longitude());
    assertThat(sector.reach()).isBetween(1000.0, 1500.0);
  }

  @Test
  void what_is_nowhere_is_refused() {
    assertThatThrownBy(() -> new GeoPoint(181, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GeoShape.Circle(DEPOK, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GeoShape.Polygon(List.of(DEPOK, at(0), at(90))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static GeoPoint at(double bearing) {
    return DEPOK.towards(bearing, 1000);
  }
}
