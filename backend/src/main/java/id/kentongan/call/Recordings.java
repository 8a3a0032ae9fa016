package id.kentongan.call;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.platform.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Recordings, for those who may hear them. */
@Service
public class Recordings {

  private final RecordingRecords records;
  private final PositionRecords positions;
  private final CallRecords calls;
  private final CallSight sight;
  private final AuditTrail audit;
  private final Path directory;

  Recordings(
      RecordingRecords records,
      PositionRecords positions,
      CallRecords calls,
      CallSight sight,
      AuditTrail audit,
      CallSettings settings) {
    this.records = records;
    this.positions = positions;
    this.calls = calls;
    this.sight = sight;
    this.audit = audit;
    this.directory = settings.recordings();
  }

  /**
   * The file of a call's recording, for a supervisor and for who took the call. The look is on
   * record before anything is heard.
   *
   * @throws ProblemException 404 if there is no call or no recording; 403 for everybody else, and
   *     for a supervisor who does not work on what is restricted of it
   */
  public Path open(CallId call, Person person) {
    CallRow row = calls.find(call).orElseThrow(() -> Calls.unknown(call.value()));
    if (person.role() != Role.SUPERVISOR && !positions.tookCall(person.username(), call)) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "recording-not-yours", Map.of());
    }
    sight.require(row, person);
    Path file =
        records
            .file(call)
            .map(directory::resolve)
            .filter(Files::isRegularFile)
            .orElseThrow(
                () -> new ProblemException(HttpStatus.NOT_FOUND, "no-recording", Map.of()));
    audit.record(new AuditEntry(person.username(), "recording.played", "call:" + call, Map.of()));
    return file;
  }
}
