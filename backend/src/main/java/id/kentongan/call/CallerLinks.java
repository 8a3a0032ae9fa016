package id.kentongan.call;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.call.CallerLinkRecords.Step;
import id.kentongan.identity.Person;
import id.kentongan.identity.Role;
import id.kentongan.message.MessageChanged;
import id.kentongan.message.MessageId;
import id.kentongan.message.TextMessages;
import id.kentongan.platform.ProblemException;
import id.kentongan.platform.Sentences;
import id.kentongan.region.CurrentRegion;
import id.kentongan.shared.PhoneNumber;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The room's end of a caller's link: sends it, writes by it, looks at photos, takes it back. */
@Service
public class CallerLinks {

  /** Characters of one line of the chat. */
  public static final int LONGEST_LINE = 500;

  /** Of one who writes, in a call. */
  static final int MOST_LINES = 200;

  private final CallerLinkRecords links;
  private final CallRecords calls;
  private final PositionRecords positions;
  private final CallSight sight;
  private final TextMessages messages;
  private final Sentences sentences;
  private final CurrentRegion region;
  private final CallSettings settings;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallerLinks(
      CallerLinkRecords links,
      CallRecords calls,
      PositionRecords positions,
      CallSight sight,
      TextMessages messages,
      Sentences sentences,
      CurrentRegion region,
      CallSettings settings,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.links = links;
    this.calls = calls;
    this.positions = positions;
    this.sight = sight;
    this.messages = messages;
    this.sentences = sentences;
    this.region = region;
    this.settings = settings;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param url for the caller alone; it is told this once
   * @param sent whether a short message is on its way; else somebody has to read the link out
   */
  public record Made(String url, boolean sent) {}

  /**
   * Makes a link and sends it to the caller; a former one of the call is void from now on.
   *
   * @param to whom, or null: the number that called
   * @throws ProblemException 404 no such call, 409 it is over, 400 what was typed is no number
   */
  @Transactional
  public Made send(CallId id, @Nullable String to, Person by) {
    CallRow call = requireOpen(id);
    PhoneNumber typed = to == null || to.isBlank() ? null : number(to);
    PhoneNumber recipient = typed == null ? call.standing().number() : typed;
    LinkToken token = LinkToken.random();
    String url = settings.publicUrl().replaceFirst("/+$", "") + "/l/" + token.text();
    boolean sends = recipient != null && messages.canSend();
    MessageId message = sends && recipient != null ? messages.send(recipient, text(url)) : null;
    links.put(
        id,
        token,
        message == null || recipient == null ? null : recipient.e164(),
        message,
        by.username(),
        clock.instant());
    audit.record(
        new AuditEntry(
            by.username(),
            "call.linkSent",
            "call:" + id,
            Map.of("to", message == null ? "nobody" : typed == null ? "caller" : "typed number")));
    changed(id);
    return new Made(url, message != null);
  }

  /**
   * Makes the link void; what came by it stays.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public void revoke(CallId id, Person by) {
    if (calls.lock(id).isEmpty()) {
      throw Calls.unknown(id.value());
    }
    links.step(id, Step.REVOKED, clock.instant());
    audit.record(new AuditEntry(by.username(), "call.linkRevoked", "call:" + id, Map.of()));
    changed(id);
  }

  /**
   * Writes to the caller.
   *
   * @throws ProblemException 404 no such call, 409 it is over or has no link, 400 no text, 403 it
   *     is restricted, and this person does not work on it, 429 too much was written
   */
  @Transactional
  public void say(CallId id, String text, Person by) {
    sight.require(requireOpen(id), by);
    if (links.find(id).filter(contact -> contact.link().revokedAt() == null).isEmpty()) {
      throw new ProblemException(HttpStatus.CONFLICT, "no-link", Map.of());
    }
    String line = line(text);
    CallerPage.requireRoom(links.lines(id, by.username()) < MOST_LINES);
    links.say(id, by.username(), line, clock.instant());
    changed(id);
  }

  /**
   * A photo that the caller sent (JPEG), for a supervisor and for who took the call. The look is on
   * record before anything is seen.
   *
   * @throws ProblemException 404; 403 for everybody else, and for a supervisor who does not work on
   *     what is restricted of it
   */
  @Transactional
  public byte[] photo(CallId id, UUID photo, Person by) {
    CallRow call = calls.find(id).orElseThrow(() -> Calls.unknown(id.value()));
    if (by.role() != Role.SUPERVISOR && !positions.tookCall(by.username(), id)) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "photo-not-yours", Map.of());
    }
    sight.require(call, by);
    byte[] jpeg =
        links
            .photo(id, photo)
            .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "unknown", Map.of()));
    audit.record(
        new AuditEntry(
            by.username(), "call.photoSeen", "call:" + id, Map.of("photo", photo.toString())));
    return jpeg;
  }

  /** Holds the call before its link, as everybody does who has to do with both. */
  @EventListener
  void on(MessageChanged change) {
    links
        .callOf(change.message())
        .filter(call -> calls.lock(call).isPresent())
        .filter(call -> links.note(call, change.message(), change.state()))
        .ifPresent(this::changed);
  }

  /**
   * What somebody wrote, as it is kept.
   *
   * @throws ProblemException 400
   */
  static String line(String text) {
    String plain =
        text.replaceAll(
                "[\\p{Cntrl}&&[^\\n]]|[\\u202a-\\u202e\\u2066-\\u2069]|[\\ud800-\\udfff]", "")
            .strip();
    if (plain.isEmpty() || plain.length() > LONGEST_LINE) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", Map.of());
    }
    return plain;
  }

  private CallRow requireOpen(CallId id) {
    CallRow call =
        calls
            .lock(id)
            .filter(row -> row.standing().offered())
            .orElseThrow(() -> Calls.unknown(id.value()));
    if (call.standing().state() == CallState.ENDED) {
      throw new ProblemException(HttpStatus.CONFLICT, "call-over", Map.of());
    }
    return call;
  }

  private String text(String url) {
    return sentences
        .find(
            "page.link.message",
            Map.of("region", region.region().name(), "url", url),
            Sentences.INDONESIAN)
        .orElse(url);
  }

  private static PhoneNumber number(String written) {
    return PhoneNumber.find(written.strip())
        .orElseThrow(() -> new ProblemException(HttpStatus.BAD_REQUEST, "no-number", Map.of()));
  }

  private void changed(CallId id) {
    calls.touch(id);
    events.publishEvent(new CallChanged(id, false, false, Set.of()));
  }
}
