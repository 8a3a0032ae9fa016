package id.kentongan.incident;

/** An incident is another than before; listened to after the commit. */
record IncidentChanged(IncidentId incident) {}
