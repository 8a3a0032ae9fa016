package id.kentongan.fleet.web;

import static id.kentongan.platform.PathRules.Rule.roles;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import id.kentongan.fleet.CallSign;
import id.kentongan.fleet.Devices;
import id.kentongan.identity.Person;
import id.kentongan.platform.PathRules;
import id.kentongan.platform.ProblemException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/units/{callSign}/devices}: what tells where a unit is, for administrators. */
@RestController
@RequestMapping("/api/units/{callSign}/devices")
class DeviceController implements PathRules {

  private static final String PATH = "/api/units/{callSign}/devices";
  private static final String ADMIN = "admin";

  private final Devices devices;

  DeviceController(Devices devices) {
    this.devices = devices;
  }

  /**
   * A device of a unit.
   *
   * @param id its secret, as {@code /gps} asks for it; shown this once
   */
  record NewDevice(String id) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  NewDevice give(@PathVariable String callSign, @AuthenticationPrincipal Person person) {
    return new NewDevice(devices.give(unit(callSign), person));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeAll(@PathVariable String callSign, @AuthenticationPrincipal Person person) {
    devices.takeAll(unit(callSign), person);
  }

  private static CallSign unit(String callSign) {
    return CallSign.find(callSign)
        .orElseThrow(() ->
            new ProblemException(HttpStatus.NOT_FOUND, "unknown-unit", Map.of("unit", callSign)));
  }

  @Override
  public List<Rule> rules() {
    return List.of(roles(POST, PATH, ADMIN), roles(DELETE, PATH, ADMIN));
  }
}
