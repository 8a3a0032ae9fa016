package id.kentongan.agency;

/**
 * An organisation that helps.
 *
 * @param kind {@code opd vertical utility volunteer}
 * @param phone empty if none is recorded
 */
public record Agency(String code, String name, String kind, String phone) {}
