package id.kentongan.call;

import static id.kentongan.call.LinkedCallers.json;
import static id.kentongan.call.Pictures.noise;
import static id.kentongan.call.Pictures.png;
import static id.kentongan.call.Pictures.pngThatSaysItIs;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a telephone sends that somebody else has in hand. */
@CallTest
class HostileTelephoneTest {

  private final Calls calls;
  private final JdbcClient database;
  private final LinkedCallers callers;
  private final Browser siti;

  HostileTelephoneTest(
      ToldExchange exchange,
      Calls calls,
      JdbcClient database,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.calls = calls;
    this.database = database;
    this.callers = new LinkedCallers(exchange, port, home);
    this.siti = callers.siti;
  }

  @Test
  void what_is_no_position_no_text_and_no_photo_is_refused_and_changes_nothing()
      throws IOException {
    ToldCall call = callers.ringing();
    String page = callers.send(call);
    callers.post(page + "/consent", "");

    for (String nonsense :
        List.of(
            "",
            "x",
            "[]",
            "{}",
            "{\"latitude\":-96,\"longitude\":106,\"accuracy\":5}",
            "{\"latitude\":\"-6\",\"longitude\":106,\"accuracy\":5}",
            "{\"latitude\":-6,\"longitude\":106,\"accuracy\":-5}",
            "{\"latitude\":-6,\"longitude\":106,\"accuracy\":1e300}",
            "{\"latitude\":1e999,\"longitude\":106,\"accuracy\":5}",
            "[".repeat(5_000))) {
      assertThat(callers.post(page + "/position", nonsense).statusCode())
          .as(nonsense)
          .isEqualTo(400);
    }
    assertThat(callers.post(page + "/position", "x".repeat(10_000)).statusCode()).isEqualTo(413);
    assertThat(callers.form(page + "/chat", " ").statusCode()).isEqualTo(400);
    assertThat(callers.form(page + "/chat", "x".repeat(501)).statusCode()).isEqualTo(400);
    assertThat(callers.post(page + "/chat", "text=%ZZ").statusCode()).isEqualTo(400);
    for (byte[] file :
        List.of(
            "no picture".getBytes(StandardCharsets.UTF_8),
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            pngThatSaysItIs(60_000, 60_000),
            noise(1_000_000))) {
      assertThat(callers.photo(page, "image/jpeg", file).statusCode()).isEqualTo(400);
    }
    assertThat(callers.photo(page, "image/jpeg", noise(9_000_000)).statusCode()).isEqualTo(413);
    assertThat(callers.photo(page, "multipart/form-data; boundary=x", noise(1000)).statusCode())
        .isEqualTo(400);
    assertThat(calls.get(call.id).fixes()).isEmpty();
    assertThat(json(siti.get("/api/calls/" + call.id)).at("/contact/chat").size()).isZero();
  }

  @Test
  void a_telephone_that_was_taken_over_fills_neither_disk_nor_screen() throws IOException {
    ToldCall call = callers.ringing();
    String page = callers.send(call);
    writes(call, null, 200);
    assertThat(callers.form(page + "/chat", "Halo").statusCode()).isEqualTo(429);
    String room = "/api/calls/" + call.id + "/chat";
    assertThat(siti.post(room, "{\"text\":\"Kami di sini\"}").statusCode()).isEqualTo(201);
    writes(call, "calltaker-1", 199);
    assertThat(siti.post(room, "{\"text\":\"x\"}").statusCode()).isEqualTo(429);
    assertThat(json(siti.get("/api/calls/" + call.id)).at("/contact/chat").size()).isEqualTo(40);
    for (int sent = 0; sent < 8; sent++) {
      assertThat(callers.photo(page, "image/png", png(8, 8)).statusCode()).isEqualTo(204);
    }
    assertThat(callers.photo(page, "image/png", png(8, 8)).statusCode()).isEqualTo(429);
  }

  private void writes(ToldCall call, @Nullable String by, int lines) {
    database
        .sql(
            """
            insert into caller_chat (call, said_by, text, at)
            select ?, ?, 'x' || n, now() from generate_series(1, ?) n
            """)
        .param(call.id.value())
        .param(by)
        .param(lines)
        .update();
  }
}
