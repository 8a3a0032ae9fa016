package id.kentongan.dispatch;

/** An assignment is another than before; listened to after the commit. */
record AssignmentChanged(AssignmentId assignment) {}
