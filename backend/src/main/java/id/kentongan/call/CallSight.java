package id.kentongan.call;

import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who sees the whole of a restricted call: who took it, and who works on what came of it. */
@Component
class CallSight {

  private final PositionRecords positions;
  private final CallSecrets secrets;

  CallSight(PositionRecords positions, CallSecrets secrets) {
    this.positions = positions;
    this.secrets = secrets;
  }

  boolean mayKnow(CallRow call, Person person) {
    return !call.restricted()
        || positions.tookCall(person.username(), call.id())
        || secrets.mayKnow(call.incidents(), person);
  }

  /**
   * @throws ProblemException 403 it is restricted, and this person does not work on it
   */
  void require(CallRow call, Person person) {
    if (!mayKnow(call, person)) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "call-restricted", Map.of());
    }
  }
}
