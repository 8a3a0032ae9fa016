package id.kentongan.identity;

/** Somebody who may sign in. */
record Account(Person person, String passwordHash) {}
