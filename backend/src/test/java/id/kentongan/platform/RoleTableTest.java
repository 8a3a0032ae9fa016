package id.kentongan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.identity.Role;
import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KentonganTest
class RoleTableTest {

  private final RequestMappingHandlerMapping mapping;
  private final int port;
  private final Path home;
  private final List<Row> table = table();

  RoleTableTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.mapping = mapping;
    this.port = port;
    this.home = home;
  }

  @Test
  void everyEndpointStandsInTheTableOnceAndNothingElse() {
    assertThat(table.stream().map(Row::endpoint).toList())
        .containsExactlyInAnyOrderElementsOf(endpoints());
  }

  @Test
  void everyRoleGetsWhatTheTableSaysAndNothingElse() {
    SoftAssertions all = new SoftAssertions();
    for (Role role : Role.values()) {
      Browser browser = Browser.at(port).signedInAs(role.code() + "-1", home);
      table.forEach(row -> check(browser, Optional.of(role), row, all));
    }
    table.forEach(row -> check(Browser.at(port), Optional.empty(), row, all));
    all.assertAll();
  }

  @Test
  void aScreenOnAWallGetsWhatTheTableSaysAndIsNobodyElsewhere() {
    SoftAssertions all = new SoftAssertions();
    Browser wall = Browser.at(port).enrolledAsWall("role-table", home);
    for (Row row : table) {
      if (!row.endpoint().equals("POST /api/walls/here")) {
        int status =
            wall.send(row.method(), row.path().replaceAll("\\{[^}]+}", "unknown-1"), bodyOf(row))
                .statusCode();
        boolean allowed = row.who().contains("open") || row.who().contains("wall");
        all.assertThat(status == 401).as("wall " + row.endpoint()).isEqualTo(!allowed);
      }
    }
    all.assertAll();
  }

  private static void check(Browser browser, Optional<Role> role, Row row, SoftAssertions all) {
    var answer =
        browser.send(row.method(), row.path().replaceAll("\\{[^}]+}", "unknown-1"), bodyOf(row));
    String who = role.map(Role::code).orElse("nobody") + " " + row.endpoint();
    boolean refusedAtTheDoor =
        answer.body().contains("problem:no-session") || answer.body().contains("problem:forbidden");
    all.assertThat(refusedAtTheDoor).as(who + " " + answer.body()).isEqualTo(!row.allows(role));
    if (!row.allows(role)) {
      all.assertThat(answer.statusCode()).as(who).isEqualTo(role.isPresent() ? 403 : 401);
    }
  }

  private static String bodyOf(Row row) {
    return row.method().equals("GET") || row.method().equals("DELETE") ? "" : "{}";
  }

  /** As {@code GET /api/calls}; those of our own code, and the description of them. */
  private Set<String> endpoints() {
    Set<String> endpoints = new TreeSet<>();
    mapping.getHandlerMethods().forEach((info, method) -> add(info, method, endpoints));
    return endpoints;
  }

  private static void add(RequestMappingInfo info, HandlerMethod method, Set<String> endpoints) {
    boolean ours = method.getBeanType().getPackageName().startsWith("id.kentongan");
    for (String path : info.getPatternValues()) {
      if (ours ? !path.equals("/error") : path.equals("/api/openapi.json")) {
        assertThat(info.getMethodsCondition().getMethods()).as(path).isNotEmpty();
        info.getMethodsCondition().getMethods().forEach(verb -> endpoints.add(verb + " " + path));
      }
    }
  }

  private static List<Row> table() {
    try {
      return new ClassPathResource("role-table.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\s+"))
          .map(words -> new Row(words[0], words[1], Arrays.asList(words).subList(2, words.length)))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Row(String method, String path, List<String> who) {

    String endpoint() {
      return method + " " + path;
    }

    boolean allows(Optional<Role> role) {
      return who.contains("open")
          || role.filter(given -> who.contains("*") || who.contains(given.code())).isPresent();
    }
  }
}
