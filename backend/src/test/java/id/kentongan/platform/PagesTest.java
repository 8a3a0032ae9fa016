package id.kentongan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@KentonganTest
class PagesTest {

  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
  private static final Pattern IMPORTS =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private final Browser browser;
  private final int port;
  private final Path home;

  PagesTest(@LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.browser = Browser.at(port);
    this.port = port;
    this.home = home;
  }

  @Test
  void whoIsNotSignedInGetsTheSignInPageInTheirLanguage() {
    var indonesian = browser.get("/");
    var english = Browser.at(port).speaking("en").get("/");

    assertThat(indonesian.statusCode()).isEqualTo(200);
    assertThat(indonesian.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(indonesian.body()).contains("<html lang=\"id\">").doesNotContain("${");
    assertThat(english.body()).contains("<html lang=\"en\">");
  }

  @Test
  void everyFileThatAPageNamesIsServedForGood() {
    Matcher addresses = ADDRESS.matcher(browser.get("/").body());

    assertThat(addresses.results().map(found -> found.group(1)).toList())
        .hasSizeGreaterThan(3)
        .allSatisfy(address -> {
          var file = browser.get(address);
          assertThat(file.statusCode()).as(address).isEqualTo(200);
          assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        });
  }

  @Test
  void everyModuleOfTheImportMapIsServed() {
    Matcher imports = IMPORTS.matcher(browser.get("/").body());
    assertThat(imports.find()).isTrue();
    Matcher files = Pattern.compile("\"(/[^\"]+\\.js)\"").matcher(imports.group(1));

    assertThat(files.results().map(found -> found.group(1)).toList())
        .hasSizeGreaterThan(2)
        .allSatisfy(file -> assertThat(browser.get(file).statusCode()).as(file).isEqualTo(200));
  }

  @Test
  void theContentPolicyAllowsTheImportMapAndNoOtherInlineScript() throws Exception {
    HttpResponse<String> page = browser.get("/");
    Matcher imports = IMPORTS.matcher(page.body());
    assertThat(imports.find()).isTrue();
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(imports.group(1).getBytes(StandardCharsets.UTF_8));

    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();

    assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(policy)
        .contains("default-src 'none'")
        .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';")
        .contains("ws://127.0.0.1:8088;")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().map())
        .containsKeys("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy");
  }

  @Test
  void whoIsSignedInIsLedToThePageOfTheirRole() {
    browser.signedInAs("calltaker-1", home);

    assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/calltaker");
    assertThat(browser.get("/calltaker").statusCode()).isEqualTo(200);
    assertThat(browser.get("/calltaker").body()).contains("<k-calltaker>");
  }

  @Test
  void aRoleWithoutAPageOfItsOwnBeginsAtTheMap() {
    browser.signedInAs("leader-1", home);

    assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/map");
    assertThat(browser.get("/map").body()).contains("<k-map-page>");
  }

  @Test
  void thePageOfAnotherRoleIsForbidden() {
    browser.signedInAs("leader-1", home);

    var page = browser.get("/calltaker");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("bukan untuk akun Anda").contains("href=\"/\"");
  }

  @Test
  void aPageWithoutSessionLeadsToTheSignInPage() {
    var page = browser.send(browser.request("/calltaker").header("Accept", "text/html,*/*;q=0.8"));

    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location")).hasValue("/");
  }

  @Test
  void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() {
    browser.signedInAs("leader-1", home);

    var page = browser.send(browser.request("/nothing").header("Accept", "text/html,*/*;q=0.8"));
    var api = browser.send(browser.request("/api/nothing").header("Accept", "text/html,*/*;q=0.8"));

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.body())
        .containsSubsequence("Tidak ditemukan", "href=\"/\"", "Not found", "href=\"/\"")
        .doesNotContain("retry.js");
    assertThat(api.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void filesOfAnotherBuildAndFilesOutsideAreNotServed() {
    browser.signedInAs("leader-1", home);

    for (String path :
        java.util.List.of(
            "/app/000000000000/theme.js",
            "/app/x/..%2f..%2fi18n/id.json",
            "/_static/..%2f..%2fkentongan/i18n/id.json",
            "/application.yaml",
            "/META-INF/kentongan/i18n/id.json")) {
      assertThat(browser.get(path).statusCode()).as(path).isIn(400, 404);
    }
  }
}
