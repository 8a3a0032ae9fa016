package id.kentongan.geo.closure;

import java.util.UUID;

/** A closure was noted or lifted; listened to after the commit. */
record ClosureChanged(UUID closure) {}
