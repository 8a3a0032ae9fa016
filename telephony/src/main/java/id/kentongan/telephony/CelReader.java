package id.kentongan.telephony;

import java.util.List;

/**
 * Reads the exchange's own record of its calls (Asterisk's channel event log), which is written
 * whether we run or not.
 */
public interface CelReader {

  /**
   * The claims that follow an offset. At the end of the file the page is empty and its {@code next}
   * equals {@code from}. A line that is not whole yet is left for the next time; a line that cannot
   * be read is logged and passed over.
   *
   * @param from where to start; commit the page's {@code next} in the transaction that stores the
   *     facts
   * @param maxLines at most this many lines are read
   */
  CelPage read(CelOffset from, int maxLines);

  /**
   * A place in the log.
   *
   * @param file identity of the file, so that a rotated or replaced one is read from its start
   * @param bytes offset in bytes
   */
  record CelOffset(String file, long bytes) {

    public static final CelOffset START = new CelOffset("", 0);
  }

  /** Some claims, in the order of the file, and where to go on. */
  record CelPage(List<ExchangeSignal.AboutCall> signals, CelOffset next) {

    public CelPage {
      signals = List.copyOf(signals);
    }
  }
}
