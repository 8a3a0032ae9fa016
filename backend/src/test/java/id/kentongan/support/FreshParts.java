package id.kentongan.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Points a context at a new database, a new Redis database and a new home. Its passwords are hashed
 * in the fewest rounds that bcrypt knows: some thousands of them cost a minute otherwise.
 */
final class FreshParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final int FEWEST_ROUNDS_LOG2 = 4;

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
    ((GenericApplicationContext) context)
        .registerBean(
            "quickPasswords",
            PasswordEncoder.class,
            () -> new BCryptPasswordEncoder(FEWEST_ROUNDS_LOG2),
            definition -> definition.setPrimary(true));
  }
}
