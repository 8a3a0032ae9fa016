package id.kentongan.live;

import id.kentongan.KentonganApplication;
import id.kentongan.support.PostgresServer;
import id.kentongan.support.RedisServer;
import id.kentongan.support.SampleRegion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A backend of its own in this JVM, one of several on the same Redis and database. */
record LiveNode(ConfigurableApplicationContext context) implements AutoCloseable {

  private static final int NOBODY_LISTENS = 1;

  static LiveNode start(String name, RedisServer redis, String database) {
    return new LiveNode(
        new SpringApplicationBuilder(KentonganApplication.class, LiveParts.class)
            .run(
                "--kentongan.node=" + name,
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--spring.datasource.url=" + PostgresServer.shared().url(database),
                "--spring.datasource.password=",
                "--kentongan.home=" + newHome(),
                "--kentongan.region.directory=" + SampleRegion.DIRECTORY,
                "--kentongan.exchange.ami-port=" + NOBODY_LISTENS,
                "--kentongan.redis.port=" + redis.port()));
  }

  private static Path newHome() {
    try {
      return Files.createTempDirectory(Path.of("target"), "live-home-").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LiveStream stream() {
    return context.getBean(LiveStream.class);
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  LiveClient screen() {
    return LiveClient.following(port(), "supervisor", "things");
  }

  @Override
  public void close() {
    context.close();
  }
}
