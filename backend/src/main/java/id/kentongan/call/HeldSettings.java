package id.kentongan.call;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom we ask where a caller is.
 *
 * @param hosts of the operators' location servers, {@code lis.example.id} or {@code
 *     lis.example.id:8443}; nobody else is ever asked
 * @param certificates of whom they are vouched for (PEM), or null: those that every Java trusts
 */
@ConfigurationProperties("kentongan.held")
record HeldSettings(@DefaultValue List<String> hosts, @Nullable Path certificates) {}
