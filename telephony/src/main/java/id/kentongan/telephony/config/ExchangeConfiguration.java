package id.kentongan.telephony.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the files of the exchange's configuration together. */
final class ExchangeConfiguration {

  private static final int SIP = 5060;
  private static final int WEB_SOCKET = 8088;
  private static final int AMI = 5038;
  private static final int RTP_FIRST = 10_000;
  private static final int RTP_LAST = 10_999;

  private final Order order;
  private final Templates templates;
  private final Map<String, byte[]> files = new TreeMap<>();

  ExchangeConfiguration(Order order) {
    this.order = order;
    this.templates = new Templates(order.templates());
  }

  /** Relative path to content, of the whole configuration. */
  Map<String, byte[]> files(ExchangePlan plan) throws IOException, Refused {
    new Prompts(order.templates().resolve(Prompts.FOLDER), order.region().resolve(Prompts.FOLDER))
        .read()
        .forEach((name, content) -> files.put("prompts/" + name, content));
    if (order.certificate().isPresent()) {
      files.put("certificate.pem", pem(order.certificate().get().chain()));
      files.put("key.pem", pem(order.certificate().get().key()));
    }
    Secrets secrets = new Secrets(order.home());
    common(plan, secrets.amiPassword());
    Map<String, ConfigValue> passwords =
        order.newPasswords() ? secrets.newPasswords(plan) : secrets.keptPasswords(plan);
    positions(plan.positions(), passwords);
    publicTelephones(plan.publicTelephones(), passwords);
    trunks(plan.trunks());
    return files;
  }

  private void common(ExchangePlan plan, ConfigValue amiPassword) throws IOException {
    Map<String, ConfigValue> values = new HashMap<>();
    values.put("modulesDir", order.modules());
    values.put("sipPort", port(SIP));
    values.put("webSocketPort", port(WEB_SOCKET));
    values.put("amiPort", port(AMI));
    values.put("rtpStart", port(RTP_FIRST));
    values.put("rtpEnd", port(RTP_LAST));
    values.put("amiPassword", amiPassword);
    values.put("doorAuth", new ConfigValue(plan.positions().getFirst().id()));
    for (Template template : templates.common()) {
      put(template.name(), template.fill(values));
    }
    for (Template template : templates.network(order.certificate().isPresent())) {
      put(template.name(), template.fill(values));
    }
  }

  private void positions(List<Position> positions, Map<String, ConfigValue> passwords)
      throws IOException {
    for (Template template : templates.eachPosition()) {
      StringBuilder all = new StringBuilder();
      for (Position position : positions) {
        Map<String, ConfigValue> values = new HashMap<>();
        values.put("id", new ConfigValue(position.id()));
        values.put("extension", new ConfigValue(position.extension()));
        values.computeIfAbsent("password", key -> passwords.get(position.id()));
        all.append(template.fill(values));
      }
      put("positions/" + template.name(), all.toString());
    }
  }

  private void publicTelephones(List<String> ids, Map<String, ConfigValue> passwords)
      throws IOException {
    for (Template template : templates.eachPublicTelephone()) {
      String path = "positions/" + template.name();
      StringBuilder all = new StringBuilder(new String(files.get(path), StandardCharsets.UTF_8));
      for (String id : ids) {
        Map<String, ConfigValue> values = new HashMap<>();
        values.put("id", new ConfigValue(id));
        values.computeIfAbsent("password", key -> passwords.get(id));
        all.append(template.fill(values));
      }
      put(path, all.toString());
    }
  }

  private void trunks(List<Trunk> trunks) throws IOException {
    for (Template template : templates.eachTrunk()) {
      StringBuilder all = new StringBuilder();
      for (Trunk trunk : trunks) {
        all.append(
            template.fill(
                Map.of(
                    "id", new ConfigValue(trunk.id()),
                    "address", new ConfigValue(trunk.address().text()))));
      }
      put("trunks/" + template.name(), all.toString());
    }
  }

  private ConfigValue port(int base) {
    return ConfigValue.of(base + order.portOffset());
  }

  private void put(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] pem(Path file) throws IOException, Refused {
    if (!Files.isReadable(file) || !Files.readString(file).contains("-----BEGIN ")) {
      throw new Refused(file + " is no readable PEM file.");
    }
    return Files.readAllBytes(file);
  }
}
