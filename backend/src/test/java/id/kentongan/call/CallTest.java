package id.kentongan.call;

import id.kentongan.support.KentonganTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole backend, with an exchange and screens that the test speaks for and listens to. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@KentonganTest
@Import(CallTest.Parts.class)
@interface CallTest {

  /** What stands in for the outside. */
  @TestConfiguration(proxyBeanMethods = false)
  class Parts {

    @Bean
    @Primary
    ToldExchange toldExchange() {
      return new ToldExchange();
    }

    @Bean
    @Primary
    NotedStream notedStream() {
      return new NotedStream();
    }
  }
}
