package id.kentongan.geo;

/**
 * An administrative area, as whatever happened in it names it.
 *
 * @param code in the national list, e.g. {@code 32.76.01.1006}
 */
public record Area(String code, String name) {}
