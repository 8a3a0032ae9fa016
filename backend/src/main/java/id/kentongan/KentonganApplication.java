package id.kentongan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The backend of Kentongan: one Spring Modulith application, one package a module. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class KentonganApplication {

  public static void main(String[] args) {
    SpringApplication.run(KentonganApplication.class, args);
  }
}
