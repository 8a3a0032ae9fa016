package id.kentongan.call;

/** A position is another than before; listened to after the commit. */
record PositionChanged(String position) {}
