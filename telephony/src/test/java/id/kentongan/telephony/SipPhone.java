package id.kentongan.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A telephone over UDP with one call at a time: as much of SIP (RFC 3261) as a call to the room
 * needs. Sends no audio, so the exchange takes it for dead after 8 s.
 */
final class SipPhone implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Where it stands with its call. */
  private enum Stage {
    IDLE,
    RINGING,
    CALLING,
    TALKING,
    REFUSED,
    ENDED
  }

  /** A request that may be challenged, to be sent again with the answer. */
  private record Request(String method, String headers, String body) {}

  private final DatagramSocket socket;
  private final InetSocketAddress exchange;
  private final String user;
  private final String password;
  private final String ourTag = id();

  private String callId = id();
  private String us = "";
  private String them = "";
  private String target = "";
  private String branch = "";
  private int sequence;
  private Stage stage = Stage.IDLE;
  private boolean registered;
  private @Nullable SipMessage ringing;
  private @Nullable Request last;

  private SipPhone(String address, int exchangePort, String user, String password) {
    try {
      this.socket = new DatagramSocket(0, InetAddress.getByName(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.exchange = new InetSocketAddress("127.0.0.1", exchangePort);
    this.user = user;
    this.password = password;
    Thread.ofVirtual().start(this::listen);
  }

  /** A position's telephone, registered. */
  static SipPhone ofPosition(int exchangePort, String position, String password) {
    SipPhone phone = new SipPhone("127.0.0.1", exchangePort, position, password);
    phone.register();
    return phone;
  }

  /** A telephone beyond the trunk (127.0.0.1), or a stranger's (any other address). */
  static SipPhone outside(String address, int exchangePort, String number) {
    return new SipPhone(address, exchangePort, number, "");
  }

  private void register() {
    synchronized (this) {
      address("\"\" ", "kentongan");
      them = "<sip:%s@kentongan>".formatted(user);
      target = "sip:127.0.0.1:" + exchange.getPort();
      request(new Request("REGISTER", "Expires: 120\r\n", ""));
    }
    await("registered").atMost(PATIENCE).until(() -> registered);
  }

  /** Calls. {@code displayName} as it stands in From; {@code headers} each end with CRLF. */
  synchronized void dial(String callee, String displayName, String headers, String body) {
    callId = id();
    address(displayName, hostAddress());
    them = "<sip:%s@127.0.0.1>".formatted(callee);
    target = "sip:%s@127.0.0.1:%d".formatted(callee, exchange.getPort());
    stage = Stage.CALLING;
    request(new Request("INVITE", headers, body));
  }

  void dial(String callee, String displayName) {
    dial(callee, displayName, sdpType(), sdp("sendrecv"));
  }

  synchronized void answer() {
    stage = Stage.TALKING;
    SipMessage invite = Objects.requireNonNull(ringing);
    send(invite.response("200 OK", ourTag, contact() + sdpType(), sdp("sendrecv")));
  }

  synchronized void hold() {
    request(new Request("INVITE", sdpType(), sdp("sendonly")));
  }

  synchronized void resume() {
    request(new Request("INVITE", sdpType(), sdp("sendrecv")));
  }

  synchronized void hangUp() {
    stage = Stage.ENDED;
    request(new Request("BYE", "", ""));
  }

  /** Takes the place of another telephone's leg, as a reloaded page does (RFC 3891). */
  void takeOver(SipPhone other) {
    dial("kembali", "", other.replaces() + sdpType(), sdp("sendrecv"));
  }

  private synchronized String replaces() {
    return "Replaces: %s;to-tag=%s;from-tag=%s\r\n".formatted(callId, tag(them), tag(us));
  }

  boolean rings() {
    return in(Stage.RINGING);
  }

  void awaitRinging() {
    await(user + " rings").atMost(PATIENCE).until(this::rings);
  }

  void awaitTalking() {
    await(user + " talks").atMost(PATIENCE).until(() -> in(Stage.TALKING));
  }

  /** Refused, hung up by the other side, or no longer rung. */
  void awaitEnd() {
    await(user + " has no call")
        .atMost(PATIENCE)
        .until(() -> in(Stage.ENDED) || in(Stage.REFUSED) || in(Stage.IDLE));
  }

  private synchronized boolean in(Stage wanted) {
    return stage == wanted;
  }

  static String sdpType() {
    return "Content-Type: application/sdp\r\n";
  }

  String sdp(String direction) {
    return """
    v=0\r
    o=- 1 %d IN IP4 127.0.0.1\r
    s=-\r
    c=IN IP4 127.0.0.1\r
    t=0 0\r
    m=audio %d RTP/AVP 8\r
    a=rtpmap:8 PCMA/8000\r
    a=%s\r
    """
        .formatted(sequence + 1, socket.getLocalPort() - 1, direction);
  }

  /** Unplugged: sends nothing more, answers nothing more. */
  @Override
  public void close() {
    socket.close();
  }

  // ---- the wire

  private void listen() {
    byte[] buffer = new byte[65_535];
    try {
      while (!socket.isClosed()) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        String text = new String(buffer, 0, packet.getLength(), UTF_8);
        if (text.contains("SIP/2.0")) {
          take(SipMessage.parse(text));
        }
      }
    } catch (IOException closed) {
      // Unplugged.
    }
  }

  private synchronized void take(SipMessage message) {
    if (message.isResponse()) {
      takeResponse(message);
    } else {
      takeRequest(message);
    }
  }

  private void takeResponse(SipMessage response) {
    int status = response.status();
    if (status < 200 || response.method().equals("BYE")) {
      return;
    }
    boolean invite = response.method().equals("INVITE");
    if (invite) {
      them = response.header("To");
      target = status < 300 ? response.contact() : target;
      acknowledge(status < 300 ? "z9hG4bK" + id() : branch, response.header("CSeq"));
    }
    if (status == 401 && !password.isEmpty()) {
      them = invite ? them.replaceAll(";tag=.*", "") : them;
      authorised(response);
    } else if (invite) {
      stage = status < 300 ? Stage.TALKING : Stage.REFUSED;
    } else {
      registered = status < 300;
    }
  }

  private void takeRequest(SipMessage request) {
    switch (request.method()) {
      case "INVITE" -> takeInvite(request);
      case "BYE" -> {
        stage = Stage.ENDED;
        send(request.response("200 OK", ourTag, "", ""));
      }
      case "CANCEL" -> {
        send(request.response("200 OK", ourTag, "", ""));
        if (stage == Stage.RINGING && ringing != null) {
          send(ringing.response("487 Request Terminated", ourTag, "", ""));
          stage = Stage.IDLE;
        }
      }
      case "ACK" -> {}
      default -> send(request.response("200 OK", ourTag, "", ""));
    }
  }

  private void takeInvite(SipMessage invite) {
    boolean ours = invite.header("Call-ID").equals(callId);
    if (ours && stage == Stage.TALKING) {
      send(invite.response("200 OK", ourTag, contact() + sdpType(), sdp("sendrecv")));
    } else if (stage == Stage.TALKING || stage == Stage.CALLING) {
      send(invite.response("486 Busy Here", ourTag, "", ""));
    } else {
      ringing = invite;
      stage = Stage.RINGING;
      callId = invite.header("Call-ID");
      us = invite.header("To") + ";tag=" + ourTag;
      them = invite.header("From");
      target = invite.contact();
      send(invite.response("180 Ringing", ourTag, contact(), ""));
    }
  }

  private void authorised(SipMessage challenge) {
    Request again = Objects.requireNonNull(last);
    String realm = challenge.quoted("realm");
    String nonce = challenge.quoted("nonce");
    String secret = md5(user + ":" + realm + ":" + password);
    String proof =
        md5(secret + ":" + nonce + ":00000001:k:auth:" + md5(again.method() + ":" + target));
    String authorization =
        ("Authorization: Digest username=\"%s\",realm=\"%s\",nonce=\"%s\",uri=\"%s\",response=\"%s\","
                + "opaque=\"%s\",algorithm=MD5,qop=auth,nc=00000001,cnonce=\"k\"\r\n")
            .formatted(user, realm, nonce, target, proof, challenge.quoted("opaque"));
    request(new Request(again.method(), authorization + again.headers(), again.body()));
  }

  private void request(Request request) {
    last = request;
    sequence++;
    branch = "z9hG4bK" + id();
    send(
        SipMessage.compose(
            request.method() + " " + target + " SIP/2.0",
            common(branch, sequence + " " + request.method()) + contact() + request.headers(),
            request.body()));
  }

  private void acknowledge(String ackBranch, String inviteSequence) {
    String cseq = inviteSequence.replace("INVITE", "ACK");
    send(SipMessage.compose("ACK " + target + " SIP/2.0", common(ackBranch, cseq), ""));
  }

  private String common(String viaBranch, String cseq) {
    return ("Via: SIP/2.0/UDP %s:%d;rport;branch=%s\r\nFrom: %s\r\nTo: %s\r\nCall-ID: %s\r\n"
            + "CSeq: %s\r\nMax-Forwards: 70\r\n")
        .formatted(hostAddress(), socket.getLocalPort(), viaBranch, us, them, callId, cseq);
  }

  private void address(String displayName, String host) {
    us = "%s<sip:%s@%s>;tag=%s".formatted(displayName, user, host, ourTag);
  }

  private String contact() {
    return "Contact: <sip:%s@%s:%d>\r\n".formatted(user, hostAddress(), socket.getLocalPort());
  }

  private String hostAddress() {
    return socket.getLocalAddress().getHostAddress();
  }

  private void send(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, exchange));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tag(String side) {
    return side.substring(side.indexOf(";tag=") + 5).replaceAll(";.*", "");
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static String md5(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
