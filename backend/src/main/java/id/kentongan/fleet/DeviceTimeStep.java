package id.kentongan.fleet;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Orders by the devices' clocks: what is not newer than the newest came late, or came before. */
@Component
@ConditionalOnWebApplication
class DeviceTimeStep implements FixStep {

  private final NewestFixes newest;

  DeviceTimeStep(NewestFixes newest) {
    this.newest = newest;
  }

  @Override
  public JudgedFix take(JudgedFix passing) {
    boolean late =
        newest
            .find(passing.fix().unit())
            .filter(known -> !passing.fix().at().isAfter(known.at()))
            .isPresent();
    return late ? passing.as(JudgedFix.Judgement.LATE) : passing;
  }
}
