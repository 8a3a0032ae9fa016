/** The session over HTTP, and which page is a role's. */
@NullMarked
package id.kentongan.identity.web;

import org.jspecify.annotations.NullMarked;
