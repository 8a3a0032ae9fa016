package id.kentongan.call;

import id.kentongan.call.CallerContact.Line;
import id.kentongan.call.CallerLinkRecords.Step;
import id.kentongan.call.location.LocationClaim;
import id.kentongan.platform.ProblemException;
import id.kentongan.shared.GeoPoint;
import id.kentongan.shared.GeoShape;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The caller's end of the link. Whoever has the link is taken for the caller, as long as the call
 * goes on and the room has not taken the link back; nothing is known of a position before the
 * caller allowed it.
 */
@Service
public class CallerPage {

  static final int MOST_PHOTOS = 8;

  /** What browsers mean by accuracy (W3C, Geolocation): the caller is within it with 95 %. */
  private static final int CONFIDENCE = 95;

  private final CallerLinkRecords links;
  private final CallRecords calls;
  private final FixIntake fixes;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CallerPage(
      CallerLinkRecords links,
      CallRecords calls,
      FixIntake fixes,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.links = links;
    this.calls = calls;
    this.fixes = fixes;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What the caller's page shows.
   *
   * @param consented whether positions may be sent
   * @param photos how many the room has
   */
  public record Shown(boolean consented, int photos, List<Words> chat) {}

  /**
   * @param mine whether the caller wrote it
   */
  public record Words(long id, boolean mine, String text, Instant at) {}

  /**
   * @throws ProblemException 404 no such link, 410 the call is over or the link was taken back
   */
  @Transactional
  public Shown open(String token) {
    CallId call = require(token);
    CallerContact contact = links.find(call).orElseThrow();
    if (contact.link().openedAt() == null) {
      step(call, Step.OPENED);
    }
    return shown(contact, 0);
  }

  /**
   * As {@link #open}, for who has it open.
   *
   * @param after the last line of the chat that is known there, or 0
   */
  @Transactional(readOnly = true)
  public Shown look(String token, long after) {
    return shown(links.find(find(token)).orElseThrow(), after);
  }

  /** The caller allows to be located, from now on. */
  @Transactional
  public void consent(String token) {
    CallId call = require(token);
    if (!allowsPosition(call)) {
      step(call, Step.CONSENTED);
    }
  }

  /** The caller no longer does. */
  @Transactional
  public void stop(String token) {
    CallId call = require(token);
    if (allowsPosition(call)) {
      step(call, Step.STOPPED);
    }
  }

  /**
   * Takes a position.
   *
   * @param accuracy metres
   * @param at when the caller was there
   * @throws ProblemException 409 without consent
   */
  @Transactional
  public void locate(String token, GeoPoint point, double accuracy, Instant at) {
    CallId call = require(token);
    if (!allowsPosition(call)) {
      throw new ProblemException(HttpStatus.CONFLICT, "no-consent", Map.of());
    }
    LocationClaim claim =
        new LocationClaim(
            new GeoShape.Circle(point, accuracy), Map.of(), CONFIDENCE, null, at, false);
    fixes.take(call, FixSource.CALLER_LINK, claim, clock.instant());
  }

  /**
   * @throws ProblemException 400 no text, 429 too much was written
   */
  @Transactional
  public void say(String token, String text) {
    CallId call = require(token);
    String line = CallerLinks.line(text);
    requireRoom(links.lines(call, null) < CallerLinks.MOST_LINES);
    links.say(call, null, line, clock.instant());
    changed(call);
  }

  /**
   * Whether another photo may be sent; asked before it is looked at.
   *
   * @throws ProblemException 404, 410; 429 there are enough
   */
  @Transactional
  public void requireRoomForPhoto(String token) {
    requireRoom(links.photos(require(token)) < MOST_PHOTOS);
  }

  /**
   * Paints the photo before anything is held that calls need.
   *
   * @throws ProblemException 400 it is no photo, 429 there are enough, 503 too many are painted
   */
  public void add(String token, byte[] sent) {
    byte[] jpeg = CallerPhoto.madeAnew(sent);
    transaction.executeWithoutResult(_ -> {
      CallId call = require(token);
      requireRoom(links.photos(call) < MOST_PHOTOS);
      links.add(call, jpeg, clock.instant());
      changed(call);
    });
  }

  private boolean allowsPosition(CallId call) {
    return links.find(call).filter(contact -> contact.link().allowsPosition()).isPresent();
  }

  static void requireRoom(boolean condition) {
    if (!condition) {
      throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "too-much", Map.of());
    }
  }

  /** The call, held until the end of the transaction: it cannot end meanwhile. */
  private CallId require(String token) {
    CallId id = LinkToken.find(token).flatMap(links::callOf).orElseThrow(CallerPage::unknown);
    if (calls.lock(id).isEmpty()) {
      throw unknown();
    }
    return find(token);
  }

  private CallId find(String token) {
    CallId id = LinkToken.find(token).flatMap(links::callOf).orElseThrow(CallerPage::unknown);
    boolean open =
        calls.find(id).filter(call -> call.standing().state() != CallState.ENDED).isPresent();
    boolean revoked =
        links.find(id).filter(contact -> contact.link().revokedAt() == null).isEmpty();
    if (!open || revoked) {
      throw new ProblemException(HttpStatus.GONE, "link-over", Map.of());
    }
    return id;
  }

  private static ProblemException unknown() {
    return new ProblemException(HttpStatus.NOT_FOUND, "unknown-link", Map.of());
  }

  private static Shown shown(CallerContact contact, long after) {
    return new Shown(
        contact.link().allowsPosition(),
        contact.photos().size(),
        contact.chat().stream().filter(line -> line.id() > after).map(CallerPage::words).toList());
  }

  private static Words words(Line line) {
    return new Words(line.id(), line.by() == null, line.text(), line.at());
  }

  private void step(CallId call, Step step) {
    links.step(call, step, clock.instant());
    changed(call);
  }

  private void changed(CallId call) {
    calls.touch(call);
    events.publishEvent(new CallChanged(call, false, false, Set.of()));
  }
}
