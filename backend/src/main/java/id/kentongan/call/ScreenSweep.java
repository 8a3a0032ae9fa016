package id.kentongan.call;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes calls off the screens when their time has come. */
@Component
@ConditionalOnWebApplication
class ScreenSweep {

  private static final Logger LOG = LoggerFactory.getLogger(ScreenSweep.class);

  private final CallRecords calls;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ScreenSweep(
      CallRecords calls,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.calls = calls;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  void sweep() {
    try {
      calls.onScreens().stream().filter(this::isOver).forEach(this::takeOff);
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("screens are swept when the database is back", e);
    }
  }

  private boolean isOver(CallRow call) {
    return !Retention.holds(call.standing(), call.disposition(), clock.instant());
  }

  private void takeOff(CallRow seen) {
    transaction.executeWithoutResult(_ ->
        calls
            .lock(seen.id())
            .filter(call -> call.onScreens() && isOver(call))
            .ifPresent(call -> {
              calls.takeOffScreens(call.id());
              String position = call.standing().position();
              events.publishEvent(
                  new CallChanged(
                      call.id(), false, true, position == null ? Set.of() : Set.of(position)));
            }));
  }
}
