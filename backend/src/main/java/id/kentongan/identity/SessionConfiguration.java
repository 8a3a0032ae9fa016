package id.kentongan.identity;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions live in PostgreSQL, so every node knows them, and last a shift without a request. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionConfiguration.SHIFT_SECONDS)
class SessionConfiguration {

  static final int SHIFT_SECONDS = 12 * 60 * 60;

  /**
   * When a session was used last is written once a minute, not with each request: each would wait
   * for the disk before it is answered. What an update changes else is written at once.
   */
  private static final String UPDATE =
      """
      update %TABLE_NAME% kept
      set session_id = now.session_id, last_access_time = now.last_access_time,
        max_inactive_interval = now.max_inactive_interval, expiry_time = now.expiry_time,
        principal_name = now.principal_name
      from (values (?::char(36), ?::bigint, ?::integer, ?::bigint, ?::varchar)) as now
        (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
      where primary_id = ?
        and ((kept.session_id, kept.max_inactive_interval, kept.principal_name)
            is distinct from (now.session_id, now.max_inactive_interval, now.principal_name)
          or kept.last_access_time < now.last_access_time - 60000)
      """;

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> seldomWritten() {
    return sessions -> sessions.setUpdateSessionQuery(UPDATE);
  }

  /**
   * None: what is read or noted of a session is one statement, which needs no other way to the
   * database for its beginning and its end. A session is begun with two; one that a kill cuts off
   * after the first lets nobody in, and its cookie was never sent.
   */
  @Bean(defaultCandidate = false)
  @Qualifier("springSessionTransactionOperations")
  TransactionOperations sessionTransactions() {
    return TransactionOperations.withoutTransaction();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  /** HttpOnly, and Secure whenever the request came over TLS. */
  @Bean
  CookieSerializer sessionCookie() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName("SESSION");
    cookie.setCookiePath("/");
    cookie.setSameSite("Strict");
    return cookie;
  }
}
