package id.kentongan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A system that listens on all addresses, as one with {@code --host}. */
@KentonganTest
@TestPropertySource(properties = "server.address=0.0.0.0")
class LocalDoorTest {

  private final Browser elsewhere;

  LocalDoorTest(@LocalServerPort int port) throws SocketException {
    this.elsewhere = Browser.at(URI.create("http://" + ownAddress() + ":" + port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/telepon", "/api/telepon", "/actuator/prometheus"})
  void whatIsForThisMachineIsRefusedFromElsewhere(String path) {
    var answer = elsewhere.get(path);

    assertThat(elsewhere.get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(answer.statusCode()).isIn(302, 401, 403);
    assertThat(answer.body()).doesNotContain("k-telepon", "password", "jvm_memory");
  }

  /** By which other machines reach this one. */
  private static String ownAddress() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst()
        .orElseThrow(() -> new AssertionError("this machine has no address but loopback"));
  }
}
