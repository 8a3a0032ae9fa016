package id.kentongan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@KentonganTest
class SessionTest {

  private final int port;
  private final Path home;
  private final JdbcClient database;
  private final PasswordEncoder applicationsOwn;

  SessionTest(
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home,
      JdbcClient database,
      @Qualifier("passwordEncoder") PasswordEncoder applicationsOwn) {
    this.port = port;
    this.home = home;
    this.database = database;
    this.applicationsOwn = applicationsOwn;
  }

  @Test
  void passwordsAreHashedInAThousandRounds() {
    assertThat(applicationsOwn.encode("secret")).startsWith("$2a$10$");
  }

  @Test
  void whoIsSignedInIsTold() {
    Browser siti = Browser.at(port).signedInAs("calltaker-8", home);

    var session = siti.get("/api/session");

    assertThat(session.statusCode()).isEqualTo(200);
    assertThat(session.body())
        .isEqualTo(
            """
            {"username":"calltaker-8","name":"Penerima Panggilan 8","role":"calltaker","position":null}\
            """);
  }

  @Test
  void withoutSessionTheAnswerIs401InTheReadersLanguage() {
    var indonesian = Browser.at(port).get("/api/session");
    var english = Browser.at(port).speaking("en-GB,en;q=0.8").get("/api/session");

    assertThat(indonesian.statusCode()).isEqualTo(401);
    assertThat(indonesian.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(indonesian.body())
        .contains("\"type\":\"urn:kentongan:problem:no-session\"", "\"status\":401")
        .contains("belum masuk");
    assertThat(english.body()).contains("not signed in");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
    var wrong = Browser.at(port).signIn("leader-1", "wrong");
    var unknown = Browser.at(port).signIn("nobody-1", "wrong");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void halfASignInIsRefusedAsInvalid() {
    assertThat(Browser.at(port).post("/api/session", "{\"username\":\"leader-1\"}").statusCode())
        .isEqualTo(400);
    assertThat(Browser.at(port).post("/api/session", "{").statusCode()).isEqualTo(400);
  }

  @Test
  void manyWrongPasswordsCostAWaitForThatAccountOnly() {
    Browser guesser = Browser.at(port);
    for (int guess = 0; guess < 5; guess++) {
      assertThat(guesser.signIn("admin-1", "guess" + guess).statusCode()).isEqualTo(401);
    }

    var slowed = guesser.signIn("admin-1", "guess");

    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
    Browser.at(port).signedInAs("calltaker-2", home);
  }

  @Test
  void signingOutEndsTheSessionEverywhere() {
    Browser siti = Browser.at(port).signedInAs("calltaker-1", home);
    String cookie = siti.cookieHeader();

    assertThat(siti.delete("/api/session").statusCode()).isEqualTo(204);

    var reused = Browser.at(port).request("/api/session").header("Cookie", cookie);
    assertThat(Browser.at(port).send(reused).statusCode()).isEqualTo(401);
  }

  @Test
  void aWriteWithoutTheLatestTokenIsRefused() {
    Browser siti = Browser.at(port);
    siti.get("/api/session");
    String before = siti.cookie("XSRF-TOKEN").orElseThrow();
    siti.signedInAs("calltaker-1", home);
    String after = siti.cookie("XSRF-TOKEN").orElseThrow();

    var none = siti.send(siti.request("/api/session").method("DELETE", BodyPublishers.noBody()));
    var stale =
        siti.send(
            siti.request("/api/session")
                .header("X-XSRF-TOKEN", before)
                .method("DELETE", BodyPublishers.noBody()));

    assertThat(after).isNotEqualTo(before);
    assertThat(none.statusCode()).isEqualTo(403);
    assertThat(none.body()).contains("problem:csrf");
    assertThat(stale.statusCode()).isEqualTo(403);
    assertThat(siti.delete("/api/session").statusCode()).isEqualTo(204);
  }

  @Test
  void everyAnswerSetsTheTokenOnce() {
    Browser siti = Browser.at(port);

    for (var answer :
        java.util.List.of(
            siti.get("/actuator/health"),
            siti.signIn("calltaker-3", "wrong"),
            siti.signIn("calltaker-3", Browser.password("calltaker-3", home)),
            siti.get("/api/session"),
            siti.delete("/api/session"),
            siti.get("/api/nothing"))) {
      assertThat(answer.headers().allValues("Set-Cookie"))
          .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
          .hasSize(1)
          .allMatch(cookie -> !cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
    }
  }

  @Test
  void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
    var answer = Browser.at(port).signIn("calltaker-1", Browser.password("calltaker-1", home));

    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("SESSION="))
        .hasSize(1)
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
  }

  @Test
  void oneAccountMayHaveSeveralSessions() {
    Browser first = Browser.at(port).signedInAs("dispatcher-1", home);
    Browser second = Browser.at(port).signedInAs("dispatcher-1", home);

    assertThat(first.get("/api/session").statusCode()).isEqualTo(200);
    assertThat(second.get("/api/session").statusCode()).isEqualTo(200);
  }

  @Test
  void signInsAndRefusalsAreOnRecordWithoutWhatWasTyped() {
    Browser media = Browser.at(port);
    media.signIn("media-1", "s3cret");
    media.signIn("s3cret-in-the-wrong-field", "x");
    media.signedInAs("media-1", home);
    media.delete("/api/session");

    assertThat(
            database
                .sql("select action from audit_entry where actor = 'media-1' order by day, number")
                .query(String.class)
                .list())
        .containsExactly("session.refused", "session.opened", "session.closed");
    assertThat(
            database
                .sql("select count(*) from audit_entry e where e::text like '%s3cret%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aSessionThatSomebodyElsePreparedIsNotUsed() {
    Browser prepared = Browser.at(port).signedInAs("supervisor-1", home);
    String former = prepared.cookie("SESSION").orElseThrow();

    prepared.signedInAs("calltaker-4", home);

    assertThat(prepared.cookie("SESSION").orElseThrow()).isNotEqualTo(former);
    var reused = Browser.at(port).request("/api/session").header("Cookie", "SESSION=" + former);
    assertThat(Browser.at(port).send(reused).statusCode()).isEqualTo(401);
  }

  @Test
  void whoIsNotSignedInCostsNoSession() {
    long before = sessions();
    Browser stranger = Browser.at(port);
    for (String path : java.util.List.of("/", "/api/session", "/calltaker", "/api/nothing")) {
      stranger.get(path);
    }
    stranger.signIn("nobody", "wrong");
    assertThat(sessions()).isEqualTo(before);
    assertThat(stranger.cookie("SESSION")).isEmpty();
  }

  @Test
  void aNameThatNobodyCanHaveIsAWrongOne() {
    for (String name :
        java.util.List.of("a\\u0000b", "\\ud800", "x".repeat(500_000), "", "' or '1'='1")) {
      assertThat(Browser.at(port).signIn(name, "wrong").statusCode()).isEqualTo(401);
    }
    assertThat(Browser.at(port).signIn("agency-1", "\\u0000" + "x".repeat(500_000)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aRequestIsNotedOnceAMinuteSoThatNoneWaitsForTheDisk() {
    long hour = 60 * 60 * 1000;
    Browser siti = Browser.at(port).signedInAs("calltaker-6", home);
    long signedIn = lastUsed();

    use(signedIn + hour);
    assertThat(siti.get("/api/session").statusCode()).isEqualTo(200);
    assertThat(lastUsed()).isEqualTo(signedIn + hour);

    use(signedIn - hour);
    assertThat(siti.get("/api/session").statusCode()).isEqualTo(200);
    assertThat(lastUsed()).isGreaterThanOrEqualTo(signedIn);
  }

  /** Of the newest session. */
  private long lastUsed() {
    return database
        .sql("select last_access_time from spring_session order by creation_time desc limit 1")
        .query(Long.class)
        .single();
  }

  private void use(long at) {
    database
        .sql(
            """
            update spring_session set last_access_time = ?
            where creation_time = (select max(creation_time) from spring_session)
            """)
        .param(at)
        .update();
  }

  private long sessions() {
    return database.sql("select count(*) from spring_session").query(Long.class).single();
  }
}
