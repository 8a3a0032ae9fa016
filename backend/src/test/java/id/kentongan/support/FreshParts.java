package id.kentongan.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a context at a new database, a new Redis database and a new home. */
final class FreshParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    PostgresServer postgres = PostgresServer.shared();
    RedisServer redis = RedisServer.shared();
    var home = Commands.newDirectory("home");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Commands.deleteTree(home)));
    TestPropertyValues.of(
            "kentongan.home=" + home,
            "kentongan.region.directory=" + SampleRegion.DIRECTORY,
            "kentongan.exchange.ami-port=" + Commands.freePort(),
            "spring.datasource.url=" + postgres.url(postgres.createDatabase()),
            "spring.datasource.password=",
            "kentongan.redis.port=" + redis.port(),
            "kentongan.redis.database=" + redis.createDatabase())
        .applyTo(context);
  }
}
