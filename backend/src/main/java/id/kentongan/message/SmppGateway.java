package id.kentongan.message;

import id.kentongan.message.MessageSettings.Smpp;
import id.kentongan.shared.PhoneNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;

/** A message centre that speaks SMPP 3.4. Stays bound, so that receipts and messages come in. */
@ConditionalOnWebApplication
class SmppGateway implements Gateway, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmppGateway.class);

  /** What is the same in ASCII and in the alphabet of GSM 03.38. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 \\n\\r!\"#%&'()*+,./:;<=>?-]*");

  /** Bytes of one short message in either alphabet; longer ones go as a payload. */
  private static final int ONE_PLAIN = 160;

  private static final int ONE_UNICODE = 140;
  private static final int ENQUIRE_MILLIS = 20_000;

  /** ESME_RTHROTTLED, ESME_RMSGQFUL, ESME_RSYSERR: another time perhaps. */
  private static final Set<Integer> PASSING = Set.of(0x58, 0x14, 0x08);

  private final Smpp settings;
  private final MessageReports reports;
  private @Nullable SMPPSession session;

  SmppGateway(Smpp settings, MessageReports reports) {
    this.settings = settings;
    this.reports = reports;
  }

  @Override
  public Outcome submit(PhoneNumber to, String text) {
    boolean plain = PLAIN.matcher(text).matches();
    byte[] bytes = text.getBytes(plain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE);
    boolean single = bytes.length <= (plain ? ONE_PLAIN : ONE_UNICODE);
    OptionalParameter[] more =
        single
            ? new OptionalParameter[0]
            : new OptionalParameter[] {new OptionalParameter.Message_payload(bytes)};
    try {
      String gatewayId =
          bound()
              .submitShortMessage(
                  "",
                  typeOf(settings.source()),
                  planOf(settings.source()),
                  settings.source(),
                  TypeOfNumber.INTERNATIONAL,
                  NumberingPlanIndicator.ISDN,
                  to.e164().substring(1),
                  new ESMClass(),
                  (byte) 0,
                  (byte) 1,
                  null,
                  null,
                  new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                  (byte) 0,
                  new GeneralDataCoding(plain ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2),
                  (byte) 0,
                  single ? bytes : new byte[0],
                  more)
              .getMessageId();
      return new Outcome.Accepted(gatewayId);
    } catch (NegativeResponseException e) {
      return PASSING.contains(e.getCommandStatus())
          ? new Outcome.Away(String.valueOf(e.getMessage()))
          : new Outcome.Refused(String.valueOf(e.getMessage()));
    } catch (PDUException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    } catch (IOException | ResponseTimeoutException | InvalidResponseException e) {
      unbind();
      return new Outcome.Away(e.toString());
    }
  }

  /** A link that was lost is made again, whether somebody wants to send or not. */
  @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void stayBound() {
    try {
      bound();
    } catch (IOException e) {
      LOG.debug("the message centre is away", e);
    }
  }

  private synchronized SMPPSession bound() throws IOException {
    SMPPSession known = session;
    if (known != null && known.getSessionState().isBound()) {
      return known;
    }
    unbind();
    SMPPSession made =
        settings.tls()
            ? new SMPPSession((host, port) ->
                new SocketConnection(SSLSocketFactory.getDefault().createSocket(host, port)))
            : new SMPPSession();
    made.setTransactionTimer(settings.limit().toMillis());
    made.setEnquireLinkTimer(ENQUIRE_MILLIS);
    made.setMessageReceiverListener(new SmppInbox(reports));
    try {
      made.connectAndBind(
          settings.host(),
          settings.port(),
          new BindParameter(
              BindType.BIND_TRX,
              settings.systemId(),
              settings.password(),
              settings.systemType(),
              TypeOfNumber.UNKNOWN,
              NumberingPlanIndicator.UNKNOWN,
              null),
          settings.limit().toMillis());
    } catch (IOException e) {
      made.close();
      throw e;
    }
    session = made;
    return made;
  }

  private static TypeOfNumber typeOf(String source) {
    if (source.isEmpty()) {
      return TypeOfNumber.UNKNOWN;
    }
    return source.matches("\\+?\\d+") ? TypeOfNumber.UNKNOWN : TypeOfNumber.ALPHANUMERIC;
  }

  private static NumberingPlanIndicator planOf(String source) {
    return typeOf(source) == TypeOfNumber.ALPHANUMERIC
        ? NumberingPlanIndicator.UNKNOWN
        : NumberingPlanIndicator.ISDN;
  }

  private synchronized void unbind() {
    if (session != null) {
      session.unbindAndClose();
      session = null;
    }
  }

  @Override
  public void close() {
    unbind();
  }
}
