package id.kentongan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The backend of Kentongan: one Spring Modulith application, one package a module. */
@SpringBootApplication
public class KentonganApplication {

  public static void main(String[] args) {
    SpringApplication.run(KentonganApplication.class, args);
  }
}
