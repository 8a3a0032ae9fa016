package id.kentongan.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Spring contexts without our entities and tables. Their parts are no {@code @Configuration}: the
 * whole application, which looks through this package too, would find them.
 */
final class Contexts {

  private static final String BOOT = "org.springframework.boot.";

  private Contexts() {}

  static String[] withoutDatabase(String... more) {
    return arguments(
        List.of(
            "--management.health.db.enabled=false",
            without(
                "jdbc.autoconfigure.DataSource",
                "hibernate.autoconfigure.HibernateJpa",
                "flyway.autoconfigure.Flyway")),
        more);
  }

  static String[] onDatabaseOf(RunningSystem system, String... more) {
    return arguments(
        List.of(
            "--spring.datasource.url=" + system.databaseUrl(),
            "--spring.datasource.password=" + system.secret("spring.datasource.password"),
            without(
                "data.jpa.autoconfigure.DataJpaRepositories",
                "hibernate.autoconfigure.HibernateJpa",
                "flyway.autoconfigure.Flyway")),
        more);
  }

  private static String without(String... autoConfigurations) {
    List<String> names =
        List.of(autoConfigurations).stream()
            .map(name -> BOOT + name + "AutoConfiguration")
            .toList();
    return "--spring.autoconfigure.exclude=" + String.join(",", names);
  }

  private static String[] arguments(List<String> fixed, String... more) {
    List<String> all = new ArrayList<>(fixed);
    all.add("--logging.level.root=error");
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  static int port(ConfigurableApplicationContext context) {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }
}
