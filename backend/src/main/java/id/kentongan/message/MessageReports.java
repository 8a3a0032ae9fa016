package id.kentongan.message;

import java.util.Optional;
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

  /**
   * What became of a message that it took.
   *
   * @return false if it must be brought again: it may tell of a message of which we do not yet know
   *     that the gateway took it
   */
  @Transactional
  public boolean report(Receipt receipt) {
    Optional<MessageId> message = records.report(receipt);
    message.ifPresent(id -> events.publishEvent(new MessageChanged(id, receipt.state())));
    return message.isPresent() || !records.mayComeTooEarly(receipt);
  }

  /** Somebody wrote to us. */
  public void received(String sender, String text) {
    if (text.length() <= LONGEST) {
      events.publishEvent(new ReceivedText(sender, text));
    }
  }
}
