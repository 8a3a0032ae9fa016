package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawRecordingsTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.raw",
        "/etc/passwd.raw",
        "..raw",
        "a/b.raw",
        "a.wav",
        "",
        "a\u0000.raw",
        "a\n.raw"
      })
  void a_name_that_leads_elsewhere_is_none(String name) {
    RawRecordings recordings = new RawRecordings(directory);
    assertThatIllegalArgumentException().isThrownBy(() -> recordings.path(name));
    assertThat(recordings.look(name)).isEmpty();
  }

  @Test
  void a_link_to_a_file_elsewhere_is_no_recording() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "four bytes and more");
    Path link = Files.createSymbolicLink(directory.resolve("call.raw"), secret);
    RawRecordings recordings = new RawRecordings(directory);

    assertThat(recordings.look("call.raw")).isEmpty();
    assertThatThrownBy(() -> WavFile.wrap(link, directory.resolve("call.wav"), "node-1"))
        .isInstanceOf(IOException.class);
  }
}
