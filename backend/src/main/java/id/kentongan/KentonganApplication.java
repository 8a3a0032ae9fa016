package id.kentongan;

import id.kentongan.audit.AuditVerification;
import id.kentongan.region.RegionTask;
import id.kentongan.simulation.Simulation;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * The backend of Kentongan: one Spring Modulith application, one package a module. With {@code
 * --kentongan.task=NAME} it only does that task and exits with its code.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class KentonganApplication {

  private static final String TASK = "--kentongan.task=";

  public static void main(String[] args) {
    Optional<String> task =
        Stream.of(args)
            .filter(argument -> argument.startsWith(TASK))
            .map(argument -> argument.substring(TASK.length()))
            .findFirst();
    if (task.isPresent()) {
      System.exit(run(task.get(), args));
    }
    SpringApplication.run(KentonganApplication.class, args);
  }

  private static int run(String task, String[] args) {
    return switch (task) {
      case "audit-verify" -> AuditVerification.run(args, System.out);
      case "region-check", "region-import" -> region(task, args);
      case "simulate" -> Simulation.run(args, System.out, System.err);
      default -> throw new IllegalArgumentException("there is no task " + task);
    };
  }

  /** Without web, and of all beans only those that the task needs. */
  private static int region(String name, String[] args) {
    try (var context =
        new SpringApplicationBuilder(KentonganApplication.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .logStartupInfo(false)
            .run(args)) {
      RegionTask task = context.getBean(RegionTask.class);
      boolean good = name.equals("region-import") ? task.take(System.out) : task.check(System.out);
      return good ? 0 : 1;
    }
  }
}
