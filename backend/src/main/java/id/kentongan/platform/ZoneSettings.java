package id.kentongan.platform;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param zone the zone whose offset every time of the API carries
 */
@ConfigurationProperties("kentongan")
record ZoneSettings(ZoneId zone) {}
