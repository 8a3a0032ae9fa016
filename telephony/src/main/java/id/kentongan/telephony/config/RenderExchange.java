package id.kentongan.telephony.config;

import java.io.IOException;
import java.util.Map;

/**
 * Renders the exchange's whole configuration from a region's files:
 *
 * <pre>
 * RenderExchange --region DIR --home DIR --templates DIR --out DIR --modules-dir DIR
 *     --port-offset N [--passwords kept|new] [--host NAME --cert FILE --key FILE]
 * </pre>
 *
 * <p>{@code --out} is a directory that is not there yet. The positions keep the passwords of the
 * configuration in use, {@code exchange/etc} in the home, unless new ones are asked for. Needs
 * neither backend nor database. Ends with 1 and one sentence on standard error when it cannot.
 */
public final class RenderExchange {

  private RenderExchange() {}

  public static void main(String[] arguments) {
    try {
      render(Order.parse(arguments));
    } catch (Refused refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    } catch (IOException broken) {
      System.err.println("The exchange's configuration cannot be written: " + broken + ".");
      System.exit(1);
    }
  }

  static void render(Order order) throws IOException, Refused {
    ExchangePlan plan = ExchangePlan.read(order.region());
    Map<String, byte[]> files = new ExchangeConfiguration(order).files(plan);
    new EtcDirectory(order.out()).write(files);
  }
}
