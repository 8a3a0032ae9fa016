package id.kentongan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The exchange is given a new configuration, and with it new passwords, while people work. */
class NewPasswordsJourney extends Journey {

  @Test
  void aTelephoneRegistersWithItsNewPasswordAndTheCallGoesOn() {
    Console console = room.console(calltaker(0)).startsShift();
    String first = someNumber();
    Caller caller = dial(Caller.Script.from(first)).isAnswered();
    console.answers();

    assertThat(system.kentongan("exchange", "apply")).contains("running calls go on");
    renewsItsRegistration(console);

    assertThat(caller.isOnTheLine()).isTrue();
    console.hangsUp();
    assertThat(caller.isHungUpWithin(Duration.ofSeconds(10))).isTrue();
    String second = someNumber();
    dial(Caller.Script.from(second)).isAnswered();
    console.answers().hangsUp();
  }

  /**
   * What the telephone does by itself every minute or two: is refused once, and then registered.
   */
  private static void renewsItsRegistration(Console console) {
    Object done =
        console
            .page()
            .evaluate(
                """
                () => new Promise((done) => {
                  const { phone } = document.querySelector('k-calltaker').shift;
                  let refused = false;
                  phone.addEventListener('refused', () => { refused = true; });
                  phone.addEventListener('change', () => refused && phone.state === 'registered' && done('registered'));
                  setTimeout(() => done(`${refused ? 'refused' : 'not refused'}, ${phone.state}`), 30000);
                  phone.reconnect();
                })\
                """);
    assertThat(done).isEqualTo("registered");
  }
}
