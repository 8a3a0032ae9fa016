package id.kentongan.bench;

import org.springframework.context.ConfigurableApplicationContext;

/** Spring contexts without a database. */
final class Contexts {

  private static final String BOOT = "org.springframework.boot.";

  private Contexts() {}

  static String[] arguments(String... more) {
    String[] fixed = {
      "--server.port=0",
      "--logging.level.root=error",
      "--management.health.db.enabled=false",
      "--spring.autoconfigure.exclude="
          + String.join(
              ",",
              BOOT + "jdbc.autoconfigure.DataSourceAutoConfiguration",
              BOOT + "hibernate.autoconfigure.HibernateJpaAutoConfiguration",
              BOOT + "flyway.autoconfigure.FlywayAutoConfiguration")
    };
    String[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return all;
  }

  static int port(ConfigurableApplicationContext context) {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }
}
