package id.kentongan.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a number called in jest, and what follows from it: a place behind others who wait,
 * never more.
 *
 * @param pranks calls of the last 24 h that somebody classified so
 * @param later whether its next call is answered after those that wait meanwhile
 * @param until when that ends; null: it is not so
 * @param spared it would be so, but one of its calls was silent or somebody needed help
 */
public record Repeat(int pranks, boolean later, @Nullable Instant until, boolean spared) {}
