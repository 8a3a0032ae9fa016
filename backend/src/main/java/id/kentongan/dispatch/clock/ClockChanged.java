package id.kentongan.dispatch.clock;

import java.util.UUID;

/** A clock began, came into another band, or stopped; listened to after the commit. */
record ClockChanged(UUID clock) {}
