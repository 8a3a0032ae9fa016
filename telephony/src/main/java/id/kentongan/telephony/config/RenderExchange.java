package id.kentongan.telephony.config;

import java.io.IOException;
import java.util.Map;

/**
 * Renders the exchange's whole configuration from a region's files:
 *
 * <pre>
 * RenderExchange --region DIR --home DIR --templates DIR --out DIR --modules-dir DIR
 *     --port-offset N [--host NAME --cert FILE --key FILE]
 * </pre>
 *
 * <p>Needs neither backend nor database. Ends with 1 and one sentence on standard error when it
 * cannot; then the configuration that was there is untouched.
 */
public final class RenderExchange {

  private RenderExchange() {}

  public static void main(String[] arguments) {
    try {
      Order order = Order.parse(arguments);
      boolean changed = render(order);
      System.out.println(
          (changed ? "The exchange's configuration is new in " : "Nothing changed in ")
              + order.out());
    } catch (Refused refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    } catch (IOException broken) {
      System.err.println("The exchange's configuration cannot be written: " + broken + ".");
      System.exit(1);
    }
  }

  /**
   * @return whether anything was different from before
   */
  static boolean render(Order order) throws IOException, Refused {
    ExchangePlan plan = ExchangePlan.read(order.region());
    Map<String, byte[]> files = new ExchangeConfiguration(order).files(plan);
    return new EtcDirectory(order.out()).replace(files);
  }
}
