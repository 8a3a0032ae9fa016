/**
 * Renders the exchange's configuration from a region's files ({@link
 * id.kentongan.telephony.config.RenderExchange}).
 *
 * <p>What Asterisk is told stands in the templates of {@code telephony/asterisk}; here is no
 * Asterisk syntax. Into a template goes only what {@link id.kentongan.telephony.config.ConfigValue}
 * has checked, so that nothing in a region's file can become configuration.
 */
@NamedInterface("config")
@NullMarked
package id.kentongan.telephony.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
