package id.kentongan.dispatch.clock;

import id.kentongan.agency.Contact;
import id.kentongan.agency.Contacts;
import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.message.MessageId;
import id.kentongan.message.MessageState;
import id.kentongan.message.TextMessages;
import id.kentongan.platform.Sentences;
import id.kentongan.region.CurrentRegion;
import id.kentongan.shared.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets people know that a clock is over: the supervisor on the screen, then the head of the agency
 * by a short message; each once. What the room itself is late with is its supervisor's alone.
 */
@Component
class Escalations {

  private final ClockRecords records;
  private final Contacts contacts;
  private final TextMessages messages;
  private final Sentences sentences;
  private final CurrentRegion region;
  private final AuditTrail audit;

  Escalations(
      ClockRecords records,
      Contacts contacts,
      TextMessages messages,
      Sentences sentences,
      CurrentRegion region,
      AuditTrail audit) {
    this.records = records;
    this.contacts = contacts;
    this.messages = messages;
    this.sentences = sentences;
    this.region = region;
    this.audit = audit;
  }

  void escalate(RunningClock clock, Level level, Instant now) {
    if (level == Level.SUPERVISOR) {
      records.escalate(clock.id(), new Escalation(level, now, null, null, null), null);
    } else {
      tellHead(clock, now);
    }
    audit.record(
        new AuditEntry(
            "system",
            "clock.escalated",
            "incident:" + clock.incident(),
            Map.of("clock", clock.name().code(), "to", level.code(), "number", clock.number())));
  }

  /** Nobody is known, or nobody can be written to: then the supervisor has to ring. */
  private void tellHead(RunningClock clock, Instant now) {
    Optional<Contact> head =
        Optional.ofNullable(clock.agency())
            .flatMap(agency -> contacts.of(agency, Contact.Kind.HEAD).stream().findFirst());
    Optional<MessageId> message =
        head.filter(each -> each.alert() == Contact.Alert.SMS && messages.canSend())
            .flatMap(each -> PhoneNumber.find(each.phone()))
            .map(number -> messages.send(number, text(clock, now)));
    records.escalate(
        clock.id(),
        new Escalation(
            Level.HEAD,
            now,
            head.map(Contact::name).orElse(null),
            head.map(Contact::phone).orElse(null),
            message.map(_ -> MessageState.QUEUED).orElse(null)),
        message.map(MessageId::value).orElse(null));
  }

  private String text(RunningClock clock, Instant now) {
    String who = clock.unit() == null ? String.valueOf(clock.agency()) : clock.unit();
    return sentences
        .find(
            "message.escalation." + clock.name().code(),
            Map.of(
                "region",
                region.region().name(),
                "who",
                who,
                "number",
                clock.number(),
                "minutes",
                Duration.between(clock.since(), now).toMinutes()),
            Sentences.INDONESIAN)
        .orElse(clock.number());
  }
}
