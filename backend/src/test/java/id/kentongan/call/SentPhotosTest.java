package id.kentongan.call;

import static id.kentongan.call.LinkedCallers.json;
import static id.kentongan.call.Pictures.jpegWithAPlaceInIt;
import static id.kentongan.call.Pictures.png;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.support.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos on their way from a caller to those who may see them. */
@CallTest
class SentPhotosTest {

  private final Calls calls;
  private final JdbcClient database;
  private final LinkedCallers callers;
  private final Browser siti;
  private final Browser supervisor;
  private final int port;

  SentPhotosTest(
      ToldExchange exchange,
      Calls calls,
      JdbcClient database,
      @LocalServerPort int port,
      @Value("${kentongan.home}") Path home) {
    this.calls = calls;
    this.database = database;
    this.callers = new LinkedCallers(exchange, port, home);
    this.siti = callers.siti;
    this.supervisor = Browser.at(port).signedInAs("supervisor-1", home);
    this.port = port;
  }

  /** More of them than there are connections to the database. */
  @Test
  void photos_that_wait_to_be_painted_hold_up_no_call_and_are_asked_for_another_time() {
    List<String> pages = Stream.generate(() -> callers.send(callers.ringing())).limit(20).toList();
    CallerPhoto.PAINTERS.acquireUninterruptibly();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> sent =
          pages.stream()
              .map(page ->
                  threads.submit(() -> callers.photo(page, "image/png", png(8, 8)).statusCode()))
              .toList();
      await().until(() -> CallerPhoto.PAINTERS.getQueueLength() > 16);
      long began = System.nanoTime();
      assertThat(calls.get(callers.ringing().id).state()).isEqualTo(CallState.RINGING);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      System.out.printf("a call while 20 photos wait: %d ms%n", took.toMillis());
      assertThat(took).isLessThan(Duration.ofMillis(1500));
      assertThat(sent).extracting(Future::get).containsOnly(503);
    } finally {
      CallerPhoto.PAINTERS.release();
    }
  }

  @Test
  void a_photo_arrives_made_anew_and_each_look_at_it_is_on_record() throws IOException {
    ToldCall call = callers.ringing();
    String page = callers.send(call);
    byte[] camera = jpegWithAPlaceInIt();

    assertThat(callers.photo(page, "image/jpeg", camera).statusCode()).isEqualTo(204);

    String id = json(siti.get("/api/calls/" + call.id)).at("/contact/photos/0/id").asString();
    String path = "/api/calls/" + call.id + "/photos/" + id;
    HttpResponse<byte[]> seen =
        supervisor.send(supervisor.request(path), BodyHandlers.ofByteArray());
    assertThat(seen.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(new String(seen.body(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS-SECRET");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(seen.body()));
    assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(1600);
    assertThat(texts("select e::text from audit_entry e").toString())
        .contains("call.photoSeen", id);
    assertThat(Browser.at(port).get(path).statusCode()).isEqualTo(401);
    assertThat(siti.get(path).body()).contains("photo-not-yours");
  }

  private List<String> texts(String sql) {
    return database.sql(sql).query((row, _) -> row.getString(1)).list();
  }
}
