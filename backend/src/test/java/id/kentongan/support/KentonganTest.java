package id.kentongan.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The whole backend on a free port, on a real PostgreSQL/PostGIS and a real Redis.
 *
 * <pre>{@code
 * @KentonganTest
 * class SignInTest {
 *   SignInTest(JdbcClient database, @LocalServerPort int port) { … }
 * }
 * }</pre>
 *
 * <p>Beans come by the constructor. The servers are started once a JVM; every new Spring context
 * gets a database of its own ({@link PostgresServer#createDatabase()}), migrated by Flyway, a Redis
 * database of its own and a home of its own. Test classes with the same configuration share a
 * context and so a database: use ids of your own, count nothing but them. {@code @KentonganTest} is
 * a {@code @SpringBootTest}: add {@code @TestPropertySource}, {@code @MockitoBean} or
 * {@code @Import} for more.
 *
 * <p>Contexts are not closed when the JVM ends: their servers end in the same moment, and each
 * context would wait for them.
 *
 * <p>A test that kills PostgreSQL or Redis starts its own ({@link PostgresServer#start()}, {@link
 * RedisServer#start()}) and passes the ports as {@code kentongan.postgresql-port} and {@code
 * kentongan.redis.port} to {@code new SpringApplicationBuilder(KentonganApplication.class)}.
 *
 * <p>HTTP as somebody in the room: {@link Browser}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.main.register-shutdown-hook=false")
@ContextConfiguration(initializers = FreshParts.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface KentonganTest {}
