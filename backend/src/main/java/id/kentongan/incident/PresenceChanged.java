package id.kentongan.incident;

import java.util.UUID;

/** Others than before have an incident open, or one began or ceased to write; after the commit. */
record PresenceChanged(UUID incident) {}
