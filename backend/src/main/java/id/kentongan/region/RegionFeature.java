package id.kentongan.region;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A feature of a GeoJSON file.
 *
 * @param place with its number in the file, from 1
 * @param properties those that are text or numbers, as text
 * @param geometry as it stands there, unchecked; null node if it has none
 */
public record RegionFeature(Place place, Map<String, String> properties, JsonNode geometry) {}
