package id.kentongan.message;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a gateway tells by itself. */
@Component
class MessageReports {

  private static final int LONGEST = 2000;

  private final TextRecords records;
  private final ApplicationEventPublisher events;

  MessageReports(TextRecords records, ApplicationEventPublisher events) {
    this.records = records;
    this.events = events;
  }

  /** What became of a message that it took. */
  @Transactional
  public void report(String gatewayId, MessageState state) {
    records
        .report(gatewayId, state)
        .ifPresent(message -> events.publishEvent(new MessageChanged(message, state)));
  }

  /** Somebody wrote to us. */
  public void received(String sender, String text) {
    if (text.length() <= LONGEST) {
      events.publishEvent(new ReceivedText(sender, text));
    }
  }
}
