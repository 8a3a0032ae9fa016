package id.kentongan.fleet;

import id.kentongan.fleet.FleetSettings.Mqtt;
import id.kentongan.fleet.report.FixReport;
import id.kentongan.fleet.report.UnreadableReport;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes fixes from a broker (MQTT 3.1.1). The broker keeps what this node did not acknowledge, also
 * while it is away, and gets its acknowledgement when the fix is durable, as a device gets its 200.
 */
@ConditionalOnWebApplication
class MqttIntake implements MqttCallback, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MqttIntake.class);
  private static final int AT_LEAST_ONCE = 1;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Mqtt settings;
  private final FixPipeline pipeline;
  private final JsonMapper json;
  private final MqttClient client;

  /**
   * @param name by which the broker knows this node again
   */
  MqttIntake(Mqtt settings, String name, FixPipeline pipeline, JsonMapper json) {
    this.settings = settings;
    this.pipeline = pipeline;
    this.json = json;
    try {
      client = new MqttClient(settings.url(), name, new MemoryPersistence());
    } catch (MqttException e) {
      throw new IllegalArgumentException("no broker can be at " + settings.url(), e);
    }
    client.setCallback(this);
    client.setManualAcks(true);
    client.setTimeToWait(LIMIT.toMillis());
  }

  /** A connection that was lost is made again. */
  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void stayConnected() {
    try {
      if (!client.isConnected()) {
        client.connect(options());
        client.subscribe(settings.topic(), AT_LEAST_ONCE);
        LOG.info("Fixes are taken from {}", settings.url());
      }
    } catch (MqttException e) {
      LOG.debug("the broker is away", e);
    }
  }

  private MqttConnectOptions options() {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    options.setConnectionTimeout((int) LIMIT.toSeconds());
    if (!settings.username().isEmpty()) {
      options.setUserName(settings.username());
      options.setPassword(settings.password().toCharArray());
    }
    return options;
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    byte[] payload = message.getPayload();
    try {
      if (payload.length > FixReport.LARGEST) {
        acknowledge(message);
      } else {
        take(FixReport.read(null, payload, json), message);
      }
    } catch (UnreadableReport e) {
      LOG.debug("a message is no fix: {}", e.field());
      acknowledge(message);
    }
  }

  /** What could not be stored is tried until it can; meanwhile the broker holds what follows. */
  private void take(FixReport report, MqttMessage message) {
    pipeline
        .take(report)
        .thenAccept(answer -> {
          if (answer == FixAnswer.LATER) {
            Thread.ofVirtual().start(() -> takeAfterPause(report, message));
          } else {
            acknowledge(message);
          }
        });
  }

  private void takeAfterPause(FixReport report, MqttMessage message) {
    try {
      Thread.sleep(PAUSE);
      if (client.isConnected()) {
        take(report, message);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void acknowledge(MqttMessage message) {
    try {
      client.messageArrivedComplete(message.getId(), message.getQos());
    } catch (MqttException e) {
      LOG.debug("the broker will bring it again", e);
    }
  }

  @Override
  public void connectionLost(@Nullable Throwable cause) {
    LOG.warn("The connection to {} was lost: {}", settings.url(), String.valueOf(cause));
  }

  @Override
  public void deliveryComplete(@Nullable IMqttDeliveryToken token) {}

  @Override
  public void close() throws MqttException {
    if (client.isConnected()) {
      client.disconnect(LIMIT.toMillis());
    }
    client.close();
  }
}
