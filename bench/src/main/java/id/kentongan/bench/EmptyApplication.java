package id.kentongan.bench;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Spring Boot as it comes, on the backend's libraries, without a database and without our code. */
public final class EmptyApplication {

  private EmptyApplication() {}

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(Parts.class).run(Contexts.withoutDatabase(arguments));
  }

  @EnableAutoConfiguration
  static class Parts {}
}
