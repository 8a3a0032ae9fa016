package id.kentongan.telephony.config;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What of a region the exchange needs.
 *
 * @param positions of the room
 * @param trunks the operators' lines
 * @param publicTelephones names of accounts from which anybody can call 112 by the page {@code
 *     /telepon}; a region that is real has none
 */
public record ExchangePlan(
    List<Position> positions, List<Trunk> trunks, List<String> publicTelephones) {

  /** Only a sample region may have it: whoever is on this machine gets at its accounts. */
  public static final String PUBLIC_TELEPHONES = PlanFiles.PUBLIC_TELEPHONES;

  /** Where it stands in a region's folder. */
  public static final List<String> FILES =
      List.of(PlanFiles.POSITIONS, PlanFiles.TRUNKS, PlanFiles.PUBLIC_TELEPHONES);

  public ExchangePlan {
    positions = List.copyOf(positions);
    trunks = List.copyOf(trunks);
    publicTelephones = List.copyOf(publicTelephones);
  }

  /**
   * Reads it from a region's folder and checks it whole, with the region's recordings.
   *
   * @param findings hears of everything that is wrong; if of nothing, the plan holds
   */
  public static ExchangePlan read(Path region, Consumer<Finding> findings) {
    Prompts.check(region, findings);
    return new PlanFiles(region, findings).read();
  }

  /**
   * @throws Refused naming what is wrong in any of the files
   */
  static ExchangePlan read(Path region) throws Refused {
    Findings findings = new Findings();
    ExchangePlan plan = read(region, findings::add);
    findings.refuse();
    return plan;
  }
}
