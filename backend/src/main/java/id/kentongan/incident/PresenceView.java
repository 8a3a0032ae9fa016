package id.kentongan.incident;

import java.util.List;

/**
 * Who has an incident open.
 *
 * @param id the incident's
 * @param people who writes first; each once, however many screens
 */
record PresenceView(IncidentId id, List<Onlooker> people) {

  record Onlooker(String username, String name, boolean writing) {}
}
