package id.kentongan.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A message centre that speaks SMPP. To numbers that end in 99 it refuses, to those in 98 it has no
 * time twice; all others it delivers after 200 ms, but those in 97 never. The receipt of those in
 * 96 comes before its answer, of those in 95 by the decimal name, in 94 by parameters alone, in 93
 * as a payload. What is refused it brings again. A line {@code deliver SENDER TEXT} makes a
 * telephone write to whoever is bound; with {@code payload}, {@code udh} or {@code udhpayload} in
 * that way.
 */
public final class MessageCentre implements ServerMessageReceiverListener {

  private static final int INVALID_DESTINATION = 0x0B;
  private static final int THROTTLED = 0x58;
  private static final int NOT_HERE = 0x03;
  private static final int BIND_FAILED = 0x0D;

  private final AtomicInteger names = new AtomicInteger();
  private final AtomicInteger throttled = new AtomicInteger();
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
  private volatile @Nullable SMPPServerSession bound;

  private MessageCentre() {}

  /** The port, and the password of the account {@code kentongan}. */
  public static void main(String[] arguments) throws IOException {
    MessageCentre centre = new MessageCentre();
    try (SMPPServerSessionListener door =
        new SMPPServerSessionListener(Integer.parseInt(arguments[0]))) {
      System.out.println("port " + arguments[0]);
      Thread.ofVirtual().start(centre::obey);
      while (true) {
        SMPPServerSession session = door.accept();
        Thread.ofPlatform().start(() -> centre.welcome(session, arguments[1]));
      }
    }
  }

  private void welcome(SMPPServerSession session, String password) {
    session.setMessageReceiverListener(this);
    try {
      BindRequest request = session.waitForBind(5000);
      System.out.println("bind " + request.getBindType() + " " + request.getSystemId());
      if (request.getSystemId().equals("kentongan") && request.getPassword().equals(password)) {
        request.accept("centre", InterfaceVersion.IF_34);
        bound = session;
      } else {
        request.reject(BIND_FAILED);
      }
    } catch (IOException | TimeoutException | PDUException e) {
      System.out.println("no bind: " + e);
    }
  }

  private void obey() {
    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        .lines()
        .map(line -> line.split(" ", 3))
        .forEach(words -> write(words[0], words[1], words[2]));
  }

  /** The header says that it is the second of three parts. */
  private void write(String way, String from, String text) {
    boolean headed = way.startsWith("udh");
    byte[] bytes = ((headed ? "\5\0\3\7\3\2" : "") + text).getBytes(StandardCharsets.ISO_8859_1);
    ESMClass kind =
        headed
            ? new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI)
            : new ESMClass();
    if (way.endsWith("payload")) {
      bring(kind, from, new byte[0], new OptionalParameter.Message_payload(bytes));
    } else {
      bring(kind, from, bytes);
    }
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm sent, SMPPServerSession source)
      throws ProcessRequestException {
    String to = sent.getDestAddress();
    OptionalParameter payload = sent.getOptionalParameter(OptionalParameter.Tag.MESSAGE_PAYLOAD);
    byte[] bytes =
        payload == null
            ? sent.getShortMessage()
            : ((OptionalParameter.OctetString) payload).getValue();
    String text =
        new String(
            bytes,
            sent.getDataCoding() == 8 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
    System.out.println(
        "submit %s %s %d%s %s"
            .formatted(
                sent.getSourceAddr(),
                to,
                sent.getDataCoding(),
                payload == null ? "" : " payload",
                text));
    if (to.endsWith("99")) {
      throw new ProcessRequestException("no such telephone", INVALID_DESTINATION);
    }
    if (to.endsWith("98") && throttled.incrementAndGet() <= 2) {
      throw new ProcessRequestException("too many", THROTTLED);
    }
    int number = names.incrementAndGet();
    String name = to.endsWith("95") ? "000A%04X".formatted(number) : "c-" + number;
    if (to.endsWith("96")) {
      receipt(name, to);
    } else {
      later.schedule(() -> receipt(name, to), 200, TimeUnit.MILLISECONDS);
    }
    try {
      return new SubmitSmResult(new MessageId(name), new OptionalParameter[0]);
    } catch (PDUStringException e) {
      throw new ProcessRequestException("no name", NOT_HERE);
    }
  }

  private void receipt(String name, String from) {
    String named = from.endsWith("95") ? "%010d".formatted(Integer.parseInt(name, 16)) : name;
    byte[] text =
        "id:%s sub:001 dlvrd:001 submit date:2611221500 done date:2611221501 stat:%s err:000 text:x"
            .formatted(named, from.endsWith("97") ? "UNDELIV" : "DELIVRD")
            .getBytes(StandardCharsets.US_ASCII);
    ESMClass kind =
        new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT);
    boolean brought =
        switch (from.substring(from.length() - 2)) {
          case "94" ->
              bring(
                  kind,
                  from,
                  new byte[0],
                  new OptionalParameter.Receipted_message_id(name),
                  new OptionalParameter.Message_state((byte) 2));
          case "93" -> bring(kind, from, new byte[0], new OptionalParameter.Message_payload(text));
          default -> bring(kind, from, text);
        };
    if (!brought) {
      later.schedule(() -> receipt(name, from), 300, TimeUnit.MILLISECONDS);
    }
  }

  private boolean bring(ESMClass kind, String from, byte[] text, OptionalParameter... more) {
    SMPPServerSession session = bound;
    if (session == null) {
      return true;
    }
    try {
      session.deliverShortMessage(
          "",
          TypeOfNumber.INTERNATIONAL,
          NumberingPlanIndicator.ISDN,
          from,
          TypeOfNumber.UNKNOWN,
          NumberingPlanIndicator.UNKNOWN,
          "112",
          kind,
          (byte) 0,
          (byte) 0,
          new RegisteredDelivery(0),
          new GeneralDataCoding(Alphabet.ALPHA_DEFAULT),
          text,
          more);
      System.out.println("brought " + new String(text, StandardCharsets.ISO_8859_1));
      return true;
    } catch (NegativeResponseException e) {
      System.out.println("not brought: " + e);
      return false;
    } catch (PDUException | IOException | ResponseTimeoutException | InvalidResponseException e) {
      System.out.println("lost: " + e);
      return true;
    }
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti sent, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm sent, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm query, SMPPServerSession source) throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw notHere();
  }

  private static ProcessRequestException notHere() {
    return new ProcessRequestException("not here", NOT_HERE);
  }
}
