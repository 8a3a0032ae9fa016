package id.kentongan.message;

import id.kentongan.shared.PhoneNumber;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Short messages to telephones. */
@Service
public class TextMessages {

  /** Characters; three short messages' worth. */
  public static final int LONGEST = 450;

  private final TextRecords records;
  private final Optional<Gateway> gateway;
  private final ApplicationEventPublisher events;

  TextMessages(TextRecords records, Optional<Gateway> gateway, ApplicationEventPublisher events) {
    this.records = records;
    this.gateway = gateway;
    this.events = events;
  }

  /** Whether the settings name somebody who sends them. */
  public boolean canSend() {
    return gateway.isPresent();
  }

  /**
   * Sends a text once this transaction is committed, and tries again for two minutes if the gateway
   * is away. The text is forgotten as soon as it is out or never will be.
   *
   * @throws IllegalStateException if nobody sends messages
   */
  @Transactional
  public MessageId send(PhoneNumber to, String text) {
    if (!canSend()) {
      throw new IllegalStateException("no gateway");
    }
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("no short message");
    }
    MessageId id = records.queue(to, text);
    events.publishEvent(new TextQueued(id));
    return id;
  }
}
