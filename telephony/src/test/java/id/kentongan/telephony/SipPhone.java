package id.kentongan.telephony;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
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

  private final SipLine line;
  private final SipAccount account;
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

  private SipPhone(SipLine line, SipAccount account) {
    this.line = line;
    this.account = account;
  }

  private static SipPhone pluggedIn(SipLine line, SipAccount account) {
    SipPhone phone = new SipPhone(line, account);
    line.listen(phone::take);
    return phone;
  }

  /** A position's telephone, registered. */
  static SipPhone ofPosition(int exchangePort, String position, String password) {
    SipPhone phone =
        pluggedIn(new SipLine("127.0.0.1", exchangePort), new SipAccount(position, password));
    phone.register();
    return phone;
  }

  /** A telephone beyond the trunk (127.0.0.1), or a stranger's (any other address). */
  static SipPhone outside(String address, int exchangePort, String number) {
    return pluggedIn(new SipLine(address, exchangePort), new SipAccount(number, ""));
  }

  private void register() {
    synchronized (this) {
      address("\"\" ", "kentongan");
      them = "<sip:%s@kentongan>".formatted(account.user());
      target = "sip:127.0.0.1:" + line.exchangePort();
      request(new Request("REGISTER", "Expires: 120\r\n", ""));
    }
    await("registered").atMost(PATIENCE).until(() -> registered);
  }

  /** Calls. {@code displayName} as it stands in From; {@code headers} each end with CRLF. */
  synchronized void dial(String callee, String displayName, String headers, String body) {
    callId = id();
    address(displayName, line.host());
    them = "<sip:%s@127.0.0.1>".formatted(callee);
    target = "sip:%s@127.0.0.1:%d".formatted(callee, line.exchangePort());
    stage = Stage.CALLING;
    request(new Request("INVITE", headers, body));
  }

  void dial(String callee, String displayName) {
    dial(callee, displayName, sdpType(), sdp("sendrecv"));
  }

  synchronized void answer() {
    stage = Stage.TALKING;
    SipMessage invite = Objects.requireNonNull(ringing);
    line.send(invite.response("200 OK", ourTag, contact() + sdpType(), sdp("sendrecv")));
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

  /** Presses a key, as SIP INFO has it (RFC 6086). */
  synchronized void press(char key) {
    request(
        new Request(
            "INFO",
            "Content-Type: application/dtmf-relay\r\n",
            "Signal=" + key + "\r\nDuration=160\r\n"));
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
    await(account.user() + " rings").atMost(PATIENCE).until(this::rings);
  }

  void awaitTalking() {
    await(account.user() + " talks").atMost(PATIENCE).until(() -> in(Stage.TALKING));
  }

  /** Refused, hung up by the other side, or no longer rung. */
  void awaitEnd() {
    await(account.user() + " has no call")
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
        .formatted(sequence + 1, line.port() - 1, direction);
  }

  /** Unplugged: sends nothing more, answers nothing more. */
  @Override
  public void close() {
    line.close();
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
    if (status == 401 && account.canProve()) {
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
        line.send(request.response("200 OK", ourTag, "", ""));
      }
      case "CANCEL" -> {
        line.send(request.response("200 OK", ourTag, "", ""));
        if (stage == Stage.RINGING && ringing != null) {
          line.send(ringing.response("487 Request Terminated", ourTag, "", ""));
          stage = Stage.IDLE;
        }
      }
      case "ACK" -> {}
      default -> line.send(request.response("200 OK", ourTag, "", ""));
    }
  }

  private void takeInvite(SipMessage invite) {
    boolean ours = invite.header("Call-ID").equals(callId);
    if (ours && stage == Stage.TALKING) {
      line.send(invite.response("200 OK", ourTag, contact() + sdpType(), sdp("sendrecv")));
    } else if (stage == Stage.TALKING || stage == Stage.CALLING) {
      line.send(invite.response("486 Busy Here", ourTag, "", ""));
    } else {
      ringing = invite;
      stage = Stage.RINGING;
      callId = invite.header("Call-ID");
      us = invite.header("To") + ";tag=" + ourTag;
      them = invite.header("From");
      target = invite.contact();
      line.send(invite.response("180 Ringing", ourTag, contact(), ""));
    }
  }

  private void authorised(SipMessage challenge) {
    Request again = Objects.requireNonNull(last);
    String authorization = account.authorization(challenge, again.method(), target);
    request(new Request(again.method(), authorization + again.headers(), again.body()));
  }

  private void request(Request request) {
    last = request;
    sequence++;
    branch = "z9hG4bK" + id();
    line.send(
        SipMessage.compose(
            request.method() + " " + target + " SIP/2.0",
            common(branch, sequence + " " + request.method()) + contact() + request.headers(),
            request.body()));
  }

  private void acknowledge(String ackBranch, String inviteSequence) {
    String cseq = inviteSequence.replace("INVITE", "ACK");
    line.send(SipMessage.compose("ACK " + target + " SIP/2.0", common(ackBranch, cseq), ""));
  }

  private String common(String viaBranch, String cseq) {
    return ("Via: SIP/2.0/UDP %s:%d;rport;branch=%s\r\nFrom: %s\r\nTo: %s\r\nCall-ID: %s\r\n"
            + "CSeq: %s\r\nMax-Forwards: 70\r\n")
        .formatted(line.host(), line.port(), viaBranch, us, them, callId, cseq);
  }

  private void address(String displayName, String host) {
    us = "%s<sip:%s@%s>;tag=%s".formatted(displayName, account.user(), host, ourTag);
  }

  private String contact() {
    return "Contact: <sip:%s@%s:%d>\r\n".formatted(account.user(), line.host(), line.port());
  }

  private static String tag(String side) {
    return side.substring(side.indexOf(";tag=") + 5).replaceAll(";.*", "");
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
