/** Real parts for tests: a throw-away PostgreSQL with PostGIS, a throw-away Redis, one context. */
@NullMarked
package id.kentongan.support;

import org.jspecify.annotations.NullMarked;
