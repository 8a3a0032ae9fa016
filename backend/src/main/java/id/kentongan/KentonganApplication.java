package id.kentongan;

import id.kentongan.audit.AuditVerification;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * The backend of Kentongan: one Spring Modulith application, one package a module. With {@code
 * --kentongan.task=audit-verify} it only does that task and exits with its code.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class KentonganApplication {

  public static void main(String[] args) {
    if (List.of(args).contains("--kentongan.task=audit-verify")) {
      System.exit(AuditVerification.run(args, System.out));
    }
    SpringApplication.run(KentonganApplication.class, args);
  }
}
