package id.kentongan.incident;

/** An incident is another than before; listened to after the commit. */
public record IncidentChanged(IncidentId incident) {}
