package id.kentongan.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What a message centre brings: receipts of what was sent, and what telephones wrote to us. */
class SmppInbox implements MessageReceiverListener {

  private static final Logger LOG = LoggerFactory.getLogger(SmppInbox.class);
  private static final int SYSTEM_ERROR = 0x08;
  private static final int NOT_HERE = 0x03;
  private static final byte UNICODE = 8;

  private final MessageReports reports;

  SmppInbox(MessageReports reports) {
    this.reports = reports;
  }

  /** With the database away it is brought again. */
  @Override
  public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
    try {
      if (MessageType.SMSC_DEL_RECEIPT.containedIn(message.getEsmClass())) {
        DeliveryReceipt receipt = message.getShortMessageAsDeliveryReceipt();
        state(receipt).ifPresent(state -> reports.report(receipt.getId(), state));
      } else {
        reports.received(sender(message), text(message));
      }
    } catch (InvalidDeliveryReceiptException e) {
      LOG.warn("the message centre brought a receipt that cannot be read: {}", e.getMessage());
    } catch (DataAccessException | TransactionException e) {
      throw new ProcessRequestException("not now", SYSTEM_ERROR);
    }
  }

  private static Optional<MessageState> state(DeliveryReceipt receipt) {
    return switch (receipt.getFinalStatus()) {
      case DELIVRD -> Optional.of(MessageState.DELIVERED);
      case EXPIRED, DELETED, UNDELIV, REJECTD -> Optional.of(MessageState.FAILED);
      default -> Optional.empty();
    };
  }

  private static String sender(DeliverSm message) {
    boolean international = message.getSourceAddrTon() == TypeOfNumber.INTERNATIONAL.value();
    String address = message.getSourceAddr();
    return international && !address.startsWith("+") ? "+" + address : address;
  }

  private static String text(DeliverSm message) {
    return new String(
        message.getShortMessage(),
        message.getDataCoding() == UNICODE
            ? StandardCharsets.UTF_16BE
            : StandardCharsets.ISO_8859_1);
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {}

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("not used here", NOT_HERE);
  }
}
