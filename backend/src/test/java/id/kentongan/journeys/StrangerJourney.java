package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may reach 112, and who may not. */
class StrangerJourney extends Journey {

  @Test
  void aStrangerWhoClaimsToBeTheTrunkIsRefusedAndLeavesNoCall() throws Exception {
    String trunk = "trunk-sample";
    Caller stranger = dial(Caller.Script.from(trunk).callingFrom("127.0.0.2"));

    eventually("a final 4xx", Duration.ofSeconds(10), () -> stranger.received("SIP/2.0 4"));

    assertThat(stranger.received("SIP/2.0 200")).isFalse();
    assertThat(supervisor().callsOf(trunk)).isZero();
  }

  @Test
  void aTrunkCallerWhoClaimsToBeAPositionIsAnswered() {
    Caller caller = dial(Caller.Script.from("pos-01").hangingUpAfter(Duration.ofSeconds(1)));

    assertThat(caller.isAnswered().isHungUpWithin(Duration.ofSeconds(10))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"112", "sos", "tel:112"})
  void theEmergencyNumberIsAnsweredHoweverItIsWritten(String dialled) {
    Caller caller =
        dial(
            Caller.Script.from(someNumber())
                .dialling(dialled)
                .hangingUpAfter(Duration.ofSeconds(1)));

    assertThat(caller.isAnswered().isHungUpWithin(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void anotherNumberIsNotAnswered() throws Exception {
    Caller caller = dial(Caller.Script.from(someNumber()).dialling("0217654321"));

    eventually("a final 4xx", Duration.ofSeconds(10), () -> caller.received("SIP/2.0 4"));

    assertThat(caller.received("SIP/2.0 200")).isFalse();
  }
}
