package id.kentongan.incident;

import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which incident open, so that no two work against each other. It is shown and keeps nobody
 * from anything.
 *
 * <p>A page says what it has open, and says it again every few seconds; the screens are told only
 * when that changes. These are requests and a table, and not the live connection, because a row
 * outlives the node that wrote it: whichever node is there finds those that fell silent, be it a
 * closed tab, a killed browser or a dead node; and the live stream stays one that only tells.
 */
@Service
public class Presence {

  /** More screens than anybody looks at; of more, the last ones count. */
  static final int SCREENS_OF_ONE = 8;

  private final PresenceRecords presences;
  private final IncidentRecords incidents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Presence(
      PresenceRecords presences,
      IncidentRecords incidents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.presences = presences;
    this.incidents = incidents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A screen has this incident open, and no other.
   *
   * @param screen made up by the page, for as long as it lives
   * @throws ProblemException 404 there is no such incident
   */
  @Transactional
  public void look(String idOrNumber, UUID screen, boolean writing, Person person) {
    UUID incident = idOf(idOrNumber);
    Instant now = clock.instant();
    PresenceRecords.Former former = presences.put(person, screen, incident, writing, now);
    Set<UUID> changed = new HashSet<>();
    if (former.incident() == null) {
      changed.addAll(presences.removeAllButNewest(person, SCREENS_OF_ONE));
    } else if (!incident.equals(former.incident())) {
      changed.add(former.incident());
    }
    if (!new PresenceRecords.Former(incident, writing).equals(former)) {
      changed.add(incident);
    }
    changed.stream().map(PresenceChanged::new).forEach(events::publishEvent);
  }

  /**
   * A screen has this incident open no longer; nothing happens if it has not.
   *
   * @throws ProblemException 404 there is no such incident
   */
  @Transactional
  public void leave(String idOrNumber, UUID screen, Person person) {
    UUID incident = idOf(idOrNumber);
    if (presences.remove(person, screen, incident)) {
      events.publishEvent(new PresenceChanged(incident));
    }
  }

  private UUID idOf(String idOrNumber) {
    return incidents.find(idOrNumber).orElseThrow(Incidents::unknown).id().value();
  }
}
