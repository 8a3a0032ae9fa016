package id.kentongan.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the reader gets it (RFC 9457).
 *
 * @param type stable, e.g. {@code urn:kentongan:problem:no-session}
 * @param title one sentence in the reader's language
 * @param current for 409: the thing as it is now, in its HTTP shape
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, @Nullable Object current) {}
