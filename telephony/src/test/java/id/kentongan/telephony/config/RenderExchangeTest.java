package id.kentongan.telephony.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderExchangeTest {

  private static final Path TEMPLATES = Path.of("asterisk").toAbsolutePath();

  @TempDir Path directory;

  private Path home;
  private Path region;
  private Path etc;
  private int renderings;

  @BeforeEach
  void theSampleRegion() throws IOException {
    home = directory.resolve("home");
    etc = home.resolve("exchange/etc");
    region = Files.createDirectory(directory.resolve("region"));
    for (String file : List.of("positions.csv", "trunks.csv")) {
      Files.copy(Path.of("src/test/resources/region", file), region.resolve(file));
    }
  }

  @Test
  void the_sample_region_is_rendered_whole_with_every_port_shifted() throws Exception {
    render("--port-offset", "4000");
    Map<String, String> files = rendered();
    assertThat(files.values()).noneMatch(text -> text.contains("{{"));
    assertThat(files.get("transports.conf")).contains("bind = 127.0.0.1:9060");
    assertThat(files.get("http.conf")).contains("bindaddr = 127.0.0.1", "bindport = 12088");
    assertThat(files.get("manager.conf")).contains("port = 9038");
    assertThat(files.get("rtp.conf")).contains("rtpstart = 14000", "rtpend = 14999");
    assertThat(files.get("positions/queues.conf")).contains("pos-08").doesNotContain("pos-09");
    assertThat(files.get("trunks/pjsip.conf")).contains("match = 127.0.0.1");
    assertThat(etc.resolve("prompts/waiting.wav")).isNotEmptyFile();
  }

  @Test
  void a_second_rendering_changes_nothing() throws Exception {
    render();
    Map<String, String> before = rendered();
    render();
    assertThat(rendered()).isEqualTo(before);
  }

  @Test
  void every_telephone_has_a_new_password_when_new_ones_are_asked_for() throws Exception {
    render();
    List<String> before = passwords();
    render("--passwords", "new");
    assertThat(passwords()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
    assertThat(rendered().get("positions/pjsip.conf")).contains(passwords());
  }

  @Test
  void passwords_stay_when_positions_come_and_go() throws Exception {
    render();
    List<String> before = passwords();
    Files.writeString(
        region.resolve("positions.csv"), "id,extension,name\npos-02,1002,B\npos-77,1077,New\n");
    render();
    assertThat(passwords()).hasSize(2).contains(before.get(1)).doesNotContain(before.getFirst());
    assertThat(before).doesNotHaveDuplicates();
  }

  @Test
  void a_refused_region_leaves_the_configuration_and_the_passwords_as_they_were() throws Exception {
    render();
    Map<String, String> before = rendered();
    List<String> passwords = passwords();
    Files.writeString(region.resolve("trunks.csv"), "id,address,name\none,nowhere,A\n");
    assertThatThrownBy(this::render).isInstanceOf(Refused.class);
    assertThat(rendered()).isEqualTo(before);
    assertThat(passwords()).isEqualTo(passwords);
  }

  @Test
  void a_configuration_that_is_there_is_not_written_over() throws Exception {
    render();
    assertThatThrownBy(() -> render("--out", etc.toString())).hasMessageContaining("there already");
  }

  @Test
  void others_can_read_neither_configuration_nor_secrets() throws Exception {
    render();
    assertThat(permissions(etc)).isEqualTo("rwxr-x---");
    assertThat(permissions(etc.resolve("manager.conf"))).isEqualTo("rw-r-----");
    assertThat(permissions(telephones())).isEqualTo("rw-r-----");
    assertThat(permissions(home.resolve("secrets/kentongan.exchange.ami-password")))
        .isEqualTo("rw-------");
  }

  @Test
  void a_manager_password_that_is_there_is_used() throws Exception {
    Path secret = home.resolve("secrets/kentongan.exchange.ami-password");
    Files.createDirectories(secret.getParent());
    Files.writeString(secret, "0123456789abcdef\n");
    render();
    assertThat(rendered().get("manager.conf")).contains("secret = 0123456789abcdef\n");
  }

  @Test
  void a_manager_password_that_could_become_configuration_is_refused() throws Exception {
    Path secret = home.resolve("secrets/kentongan.exchange.ami-password");
    Files.createDirectories(secret.getParent());
    Files.writeString(secret, "0123456789abcdef\n[evil]\nsecret=x");
    assertThatThrownBy(this::render).isInstanceOf(Refused.class);
    assertThat(etc).doesNotExist();
  }

  @Test
  void with_a_certificate_everything_listens_on_all_addresses_with_tls() throws Exception {
    Path pem = directory.resolve("x.pem");
    Files.writeString(pem, "-----BEGIN CERTIFICATE-----\n");
    String file = pem.toString();
    render("--host", "112.example.id", "--cert", file, "--key", file);
    Map<String, String> files = rendered();
    assertThat(files.get("http.conf")).contains("tlsbindaddr = 0.0.0.0:8088", "enabled = no");
    assertThat(files.get("transports.conf")).contains("bind = 0.0.0.0:5060", "protocol = wss");
    assertThat(files.get("manager.conf")).contains("bindaddr = 127.0.0.1");
    assertThat(etc.resolve("key.pem")).hasSameBinaryContentAs(pem);
  }

  @Test
  void a_host_without_a_certificate_is_refused() {
    assertThatThrownBy(() -> render("--host", "112.example.id"))
        .hasMessage("--host, --cert and --key go together.");
  }

  @Test
  void a_region_replaces_a_prompt_by_its_own_recording() throws Exception {
    Path own = prompt("overflow.wav", 8000);
    render();
    assertThat(etc.resolve("prompts/overflow.wav")).hasSameBinaryContentAs(own);
    assertThat(etc.resolve("prompts/hold.wav"))
        .hasSameBinaryContentAs(TEMPLATES.resolve("prompts/hold.wav"));
  }

  @Test
  void a_prompt_that_the_exchange_cannot_play_is_refused() throws Exception {
    prompt("overflow.wav", 44_100);
    assertThatThrownBy(this::render).hasMessageContaining("16 bit, 8000 Hz");
  }

  @Test
  void a_prompt_that_replaces_none_is_refused() throws Exception {
    prompt("overflw.wav", 8000);
    assertThatThrownBy(this::render).hasMessageContaining("replaces none");
  }

  @Test
  void a_region_may_replace_each_of_our_prompts() throws Exception {
    try (Stream<Path> files = Files.list(TEMPLATES.resolve("prompts"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".wav")))
          .containsExactlyInAnyOrderElementsOf(Prompts.NAMES);
    }
  }

  /** Renders a configuration and takes it into use. */
  private void render(String... more) throws Exception {
    Path rendered = etc.resolveSibling("etc-" + renderings++);
    List<String> arguments = new ArrayList<>(List.of("--region", region.toString()));
    Collections.addAll(arguments, "--home", home.toString(), "--out", rendered.toString());
    Collections.addAll(arguments, "--templates", TEMPLATES.toString());
    Collections.addAll(arguments, "--modules-dir", "/usr/lib/asterisk/modules");
    if (!List.of(more).contains("--port-offset")) {
      Collections.addAll(arguments, "--port-offset", "0");
    }
    Collections.addAll(arguments, more);
    RenderExchange.render(Order.parse(arguments.toArray(String[]::new)));
    Files.deleteIfExists(etc);
    Files.createSymbolicLink(etc, rendered);
  }

  private Path prompt(String name, int rate) throws IOException {
    Path file = Files.createDirectories(region.resolve("prompts")).resolve(name);
    AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
    byte[] silence = new byte[rate];
    Path made = directory.resolve("made.wav");
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(silence), format, silence.length / 2),
        AudioFileFormat.Type.WAVE,
        made.toFile());
    return Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Map<String, String> rendered() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path inUse = etc.toRealPath();
    try (Stream<Path> paths = Files.walk(inUse)) {
      for (Path path : paths.filter(path -> path.toString().endsWith(".conf")).toList()) {
        files.put(inUse.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }

  private List<String> passwords() throws IOException {
    return Files.readAllLines(telephones()).stream().map(line -> line.split("\t", -1)[2]).toList();
  }

  private Path telephones() {
    return etc.resolve("positions/telephones.tsv");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
