package id.kentongan.incident;

import id.kentongan.live.LiveStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the screens what changed, after the commit. Reads anew what it tells, one change at a time:
 * of two that commit together the one that is told last is then the one that holds.
 */
@Component
class IncidentAnnouncer {

  private final IncidentRecords records;
  private final LiveStream live;

  IncidentAnnouncer(IncidentRecords records, LiveStream live) {
    this.records = records;
    this.live = live;
  }

  @TransactionalEventListener
  synchronized void on(IncidentChanged change) {
    records
        .find(change.incident().toString())
        .ifPresent(row -> {
          if (row.onScreens()) {
            live.changed(IncidentTopic.NAME, new IncidentTopic.Entry(row));
          } else {
            live.removed(IncidentTopic.NAME, row.id().toString());
          }
        });
  }
}
