package id.kentongan.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Every time in JSON is ISO 8601 with the region's offset, to the millisecond. */
class RegionTimes extends SimpleModule {

  RegionTimes(ZoneId zone) {
    super("region-times");
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(zone);
    addSerializer(
        Instant.class,
        new StdSerializer<Instant>(Instant.class) {
          @Override
          public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(format.format(value));
          }
        });
  }
}
