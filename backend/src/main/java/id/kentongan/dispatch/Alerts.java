package id.kentongan.dispatch;

import id.kentongan.agency.Contact;
import id.kentongan.agency.Contacts;
import id.kentongan.catalogue.IncidentTypes;
import id.kentongan.dispatch.Happening.Told;
import id.kentongan.fleet.Alert;
import id.kentongan.fleet.Crews;
import id.kentongan.fleet.UnitView;
import id.kentongan.incident.IncidentView;
import id.kentongan.message.MessageState;
import id.kentongan.message.TextMessages;
import id.kentongan.platform.Sentences;
import id.kentongan.region.CurrentRegion;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells people that they are sent, or not after all: on the live stream, and by a short message to
 * those who are to be alerted by one. Of a restricted incident a message says no more than that it
 * is one.
 */
@Component
class Alerts {

  private final Crews crews;
  private final Contacts contacts;
  private final IncidentTypes types;
  private final TextMessages messages;
  private final Sentences sentences;
  private final CurrentRegion region;

  Alerts(
      Crews crews,
      Contacts contacts,
      IncidentTypes types,
      TextMessages messages,
      Sentences sentences,
      CurrentRegion region) {
    this.crews = crews;
    this.contacts = contacts;
    this.types = types;
    this.messages = messages;
    this.sentences = sentences;
    this.region = region;
  }

  /** Somebody's telephone. */
  private record Telephone(String name, String phone) {}

  List<Told> alert(UnitView unit, IncidentView incident) {
    List<Telephone> telephones =
        unit.alerts().contains(Alert.SMS)
            ? crews.onDuty(unit.callSign()).stream()
                .map(each -> new Telephone(each.name(), each.phone()))
                .toList()
            : List.of();
    return alert(unit.callSign().value(), telephones, incident);
  }

  /** An agency without units here: whoever is on duty there. */
  List<Told> alert(String agency, IncidentView incident) {
    List<Telephone> telephones =
        contacts.of(agency, Contact.Kind.DUTY).stream()
            .filter(each -> each.alert() == Contact.Alert.SMS)
            .map(each -> new Telephone(each.name(), each.phone()))
            .toList();
    return alert(agency, telephones, incident);
  }

  private List<Told> alert(String who, List<Telephone> telephones, IncidentView incident) {
    String text = alertText(who, incident);
    return Stream.concat(
            Stream.of(live(Notice.ALERT)),
            telephones.stream().map(each -> send(Notice.ALERT, each, text)))
        .toList();
  }

  /** To the same telephones that were alerted. */
  List<Told> recall(AssignmentRow row) {
    String text =
        sentence(
            "message.recall",
            Map.of(
                "region", region.region().name(), "who", row.callSign(), "number", row.number()));
    return Stream.concat(
            Stream.of(live(Notice.RECALL)),
            row.assignment().told().stream()
                .map(each -> (Told) each.happening())
                .filter(each -> each.notice() == Notice.ALERT && each.message() != null)
                .map(each ->
                    send(
                        Notice.RECALL,
                        new Telephone(
                            Objects.requireNonNullElse(each.to(), ""),
                            Objects.requireNonNullElse(each.phone(), "")),
                        text)))
        .toList();
  }

  private static Told live(Notice notice) {
    return new Told(notice, Channel.LIVE, MessageState.SENT, null, null, null);
  }

  /** What cannot be sent has failed at once: somebody has to ring. */
  private Told send(Notice notice, Telephone to, String text) {
    return PhoneNumber.find(to.phone())
        .filter(_ -> messages.canSend())
        .map(number ->
            new Told(
                notice,
                Channel.SMS,
                MessageState.QUEUED,
                to.name(),
                to.phone(),
                messages.send(number, text).value()))
        .orElseGet(
            () -> new Told(notice, Channel.SMS, MessageState.FAILED, to.name(), to.phone(), null));
  }

  private String alertText(String who, IncidentView incident) {
    Map<String, Object> values =
        Map.of(
            "region",
            region.region().name(),
            "who",
            who,
            "number",
            incident.number(),
            "priority",
            Objects.requireNonNullElse(incident.priority(), "?"),
            "type",
            incident.restricted() ? "" : typeName(incident),
            "address",
            incident.restricted() ? "" : address(incident),
            "point",
            incident.restricted() ? "" : written(incident.point()));
    String kind = incident.restricted() ? "message.alertRestricted" : "message.alert";
    String text =
        (incident.exercise() ? sentence("message.exercise", Map.of()) + " " : "")
            + sentence(kind, values).replaceAll(" {2,}", " ").strip();
    return text.substring(0, Math.min(text.length(), TextMessages.LONGEST));
  }

  private String typeName(IncidentView incident) {
    String type = incident.type();
    return type == null
        ? ""
        : types
            .find(type, incident.catalogue())
            .map(found -> found.type().name().in(Sentences.INDONESIAN))
            .orElse(type);
  }

  /** In the middle of a text that has to stay readable. */
  private static String address(IncidentView incident) {
    String address = incident.address() == null ? "" : incident.address().replace('\n', ' ');
    return address.substring(0, Math.min(address.length(), 160));
  }

  /** As every map application takes it. */
  private static String written(@Nullable GeoPoint point) {
    return point == null
        ? ""
        : String.format(Locale.ROOT, "%.5f,%.5f", point.latitude(), point.longitude());
  }

  private String sentence(String key, Map<String, ?> values) {
    return sentences.find(key, values, Sentences.INDONESIAN).orElse(key);
  }
}
