package id.kentongan.call;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the exchange and its files are.
 *
 * @param home state of this system
 * @param node name of this node, unique among those of one system
 * @param publicUrl what links to callers are made of
 */
@ConfigurationProperties("kentongan")
record CallSettings(Path home, String node, String publicUrl, Exchange exchange) {

  /**
   * @param amiPort on this machine
   * @param amiUsername of the manager interface
   * @param websocketPort for the positions' telephones
   */
  record Exchange(
      @DefaultValue("5038") int amiPort,
      @DefaultValue("kentongan") String amiUsername,
      @DefaultValue("") String amiPassword,
      @DefaultValue("8088") int websocketPort) {}

  Path rawRecordings() {
    return home.resolve("exchange/recordings");
  }

  Path recordings() {
    return home.resolve("recordings");
  }

  Path exchangeLog() {
    return home.resolve("exchange/log/cel-custom/cel.csv");
  }

  Path phoneAccounts() {
    return home.resolve("exchange/etc/positions/telephones.tsv");
  }
}
