package id.kentongan.platform;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Every time in JSON is ISO 8601 with the region's offset, to the millisecond. */
class RegionTimes extends SimpleModule {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

  RegionTimes(RegionZone region) {
    super("region-times");
    addSerializer(
        Instant.class,
        new StdSerializer<Instant>(Instant.class) {
          @Override
          public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(FORMAT.format(value.atZone(region.zone())));
          }
        });
  }
}
