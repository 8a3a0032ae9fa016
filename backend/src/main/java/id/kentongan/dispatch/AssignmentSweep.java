package id.kentongan.dispatch;

import id.kentongan.incident.IncidentAssignments;
import id.kentongan.incident.IncidentId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends what was asked of agencies for incidents that are closed, and takes off the screens what has
 * been over for long enough. What is not settled stays.
 */
@Component
@ConditionalOnWebApplication
class AssignmentSweep {

  private static final Logger LOG = LoggerFactory.getLogger(AssignmentSweep.class);

  private final AssignmentRecords records;
  private final AssignmentIntake intake;
  private final IncidentAssignments incidents;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AssignmentSweep(
      AssignmentRecords records,
      AssignmentIntake intake,
      IncidentAssignments incidents,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.records = records;
    this.intake = intake;
    this.incidents = incidents;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  void sweep() {
    try {
      List<AssignmentRow> agencies = records.acknowledgedByAgencies();
      Set<IncidentId> over =
          incidents.over(
              agencies.stream().map(AssignmentRow::incident).collect(Collectors.toSet()));
      agencies.stream().filter(each -> over.contains(each.incident())).forEach(intake::settle);
      transaction.executeWithoutResult(_ ->
          records.takeOffScreens(clock.instant()).stream()
              .map(AssignmentChanged::new)
              .forEach(events::publishEvent));
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("screens are swept when the database is back", e);
    }
  }
}
