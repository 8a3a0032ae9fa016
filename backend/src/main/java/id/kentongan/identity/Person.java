package id.kentongan.identity;

import java.io.Serializable;

/**
 * Somebody who is signed in: the principal of every authenticated request and live connection
 * ({@code @AuthenticationPrincipal Person}).
 */
public record Person(String username, String name, Role role) implements Serializable {}
