package id.kentongan.fleet.web;

import static id.kentongan.platform.PathRules.Rule.roles;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import id.kentongan.fleet.CallSign;
import id.kentongan.fleet.Crews;
import id.kentongan.fleet.Crews.CrewMember;
import id.kentongan.fleet.UnitStatus;
import id.kentongan.fleet.UnitView;
import id.kentongan.fleet.Units;
import id.kentongan.identity.Person;
import id.kentongan.platform.PathRules;
import id.kentongan.platform.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/units}. */
@RestController
@RequestMapping("/api/units")
class UnitController implements PathRules {

  private final Units units;
  private final Crews crews;

  UnitController(Units units, Crews crews) {
    this.units = units;
    this.crews = crews;
  }

  /** All of them: a region has few enough for one page. */
  record Page(List<UnitView> items, @Nullable String next) {}

  /** Those on duty with a unit. */
  record CrewPage(List<CrewMember> items, @Nullable String next) {}

  /** What somebody says of a unit. */
  record StatusBody(@Nullable String status) {}

  @GetMapping
  Page list(@AuthenticationPrincipal Person person) {
    return new Page(units.list(person), null);
  }

  @PutMapping("/{callSign}/status")
  UnitView say(
      @PathVariable String callSign,
      @RequestBody StatusBody body,
      @AuthenticationPrincipal Person person) {
    UnitStatus status =
        Optional.ofNullable(body.status())
            .flatMap(UnitStatus::find)
            .orElseThrow(
                () -> new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of()));
    return units.say(unit(callSign), status, person);
  }

  @GetMapping("/{callSign}/crew")
  CrewPage crew(@PathVariable String callSign) {
    UnitView unit = units.find(unit(callSign)).orElseThrow(() -> unknown(callSign));
    return new CrewPage(crews.onDuty(unit.callSign()), null);
  }

  private static CallSign unit(String callSign) {
    return CallSign.find(callSign).orElseThrow(() -> unknown(callSign));
  }

  private static ProblemException unknown(String callSign) {
    return new ProblemException(HttpStatus.NOT_FOUND, "unknown-unit", Map.of("unit", callSign));
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        roles(
            GET,
            "/api/units",
            "calltaker",
            "dispatcher",
            "supervisor",
            "leader",
            "agency",
            "responder"),
        roles(PUT, "/api/units/{callSign}/status", "dispatcher", "supervisor", "responder"),
        roles(GET, "/api/units/{callSign}/crew", "dispatcher", "supervisor"));
  }
}
