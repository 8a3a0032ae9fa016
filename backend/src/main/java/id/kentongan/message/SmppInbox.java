package id.kentongan.message;

import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What a message centre brings: receipts of what was sent, and what telephones wrote to us. */
class SmppInbox implements MessageReceiverListener {

  private static final Logger LOG = LoggerFactory.getLogger(SmppInbox.class);

  /** ESME_RX_T_APPN: bring it again. */
  private static final int AGAIN = 0x64;

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
      if (!MessageType.SMSC_DEL_RECEIPT.containedIn(message.getEsmClass())) {
        reports.received(sender(message), text(message));
      } else if (!SmppReceipt.find(message, sender(message), text(message))
          .map(reports::report)
          .orElse(true)) {
        throw new ProcessRequestException("too early", AGAIN);
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("what the message centre brings waits until the database is back", e);
      throw new ProcessRequestException("not now", AGAIN);
    }
  }

  private static String sender(DeliverSm message) {
    boolean international = message.getSourceAddrTon() == TypeOfNumber.INTERNATIONAL.value();
    String address = message.getSourceAddr();
    return international && !address.startsWith("+") ? "+" + address : address;
  }

  /** Of a text in several parts each comes by itself. */
  private static String text(DeliverSm message) {
    byte[] bytes =
        message.getOptionalParameter(Tag.MESSAGE_PAYLOAD)
                instanceof OptionalParameter.OctetString payload
            ? payload.getValue()
            : message.getShortMessage();
    int begin = message.isUdhi() && bytes.length > 0 ? 1 + (bytes[0] & 0xff) : 0;
    return new String(
        bytes,
        Math.min(begin, bytes.length),
        Math.max(0, bytes.length - begin),
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
