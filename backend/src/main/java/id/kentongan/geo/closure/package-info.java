/**
 * Knows which roads nobody can drive just now because somebody said so, until when, and who did.
 * That is a thing of the map, which every console shows, and nothing of an incident: so it is part
 * of {@code geo}, and whoever asks for travel times hands it to {@link
 * id.kentongan.geo.roads.TravelTimes}, which knows no closures but only stretches to avoid.
 */
@NamedInterface("closure")
@NullMarked
package id.kentongan.geo.closure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
