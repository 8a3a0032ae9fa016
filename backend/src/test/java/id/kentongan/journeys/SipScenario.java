package id.kentongan.journeys;

/** Writes what a caller does as a SIPp scenario. */
final class SipScenario {

  private static final int DISCARD_PORT = 9;

  private SipScenario() {}

  static String of(Caller.Script script, int sipPort) {
    String uri =
        script.dials().contains(":")
            ? script.dials()
            : "sip:%s@127.0.0.1:%d".formatted(script.dials(), sipPort);
    String body = script.location() == null ? sdp(script) : multipart(script);
    String contentType =
        script.location() == null
            ? "Content-Type: application/sdp"
            : "Geolocation: <cid:where@caller>\nContent-Type: multipart/mixed;boundary=part";
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <scenario name="caller">
      <send retrans="500"><![CDATA[
    INVITE %1$s SIP/2.0
    Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
    From: "%2$s" <sip:%3$s@[local_ip]:[local_port]>;tag=[pid]c[call_number]
    To: <%1$s>
    Call-ID: [call_id]
    CSeq: 1 INVITE
    Contact: <sip:caller@[local_ip]:[local_port]>
    Max-Forwards: 70
    %4$s
    Content-Length: [len]

    %5$s]]></send>
      <recv response="100" optional="true"/>
      <recv response="180" optional="true"/>
      <recv response="183" optional="true"/>
      <recv response="200" rrs="true"/>
      <send><![CDATA[
    ACK [next_url] SIP/2.0
    Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
    From: "%2$s" <sip:%3$s@[local_ip]:[local_port]>;tag=[pid]c[call_number]
    To: <%1$s>[peer_tag_param]
    Call-ID: [call_id]
    CSeq: 1 ACK
    Max-Forwards: 70
    Content-Length: 0

    ]]></send>
      <recv request="BYE" timeout="%6$d" ontimeout="bye"/>
      <send next="end"><![CDATA[
    SIP/2.0 200 OK
    [last_Via:]
    [last_From:]
    [last_To:]
    [last_Call-ID:]
    [last_CSeq:]
    Content-Length: 0

    ]]></send>
      <label id="bye"/>
      <send retrans="500"><![CDATA[
    BYE [next_url] SIP/2.0
    Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
    From: "%2$s" <sip:%3$s@[local_ip]:[local_port]>;tag=[pid]c[call_number]
    To: <%1$s>[peer_tag_param]
    Call-ID: [call_id]
    CSeq: 2 BYE
    Max-Forwards: 70
    Content-Length: 0

    ]]></send>
      <recv response="200"/>
      <label id="end"/>
    </scenario>
    """
        .formatted(
            uri,
            script.displayName(),
            script.number(),
            contentType,
            body,
            script.hangsUpAfter().toMillis());
  }

  private static String sdp(Caller.Script script) {
    Telephone telephone = script.telephone();
    int port = telephone == null ? DISCARD_PORT : telephone.port();
    return """
    v=0
    o=caller 1 1 IN IP4 [local_ip]
    s=-
    c=IN IP4 [local_ip]
    t=0 0
    m=audio %1$d RTP/AVP 8 %2$d
    a=rtpmap:8 PCMA/8000
    a=rtpmap:%2$d telephone-event/8000
    a=fmtp:%2$d 0-15
    a=ptime:20
    """
        .formatted(port, Telephone.KEY_TYPE);
  }

  private static String multipart(Caller.Script script) {
    return """
    --part
    Content-Type: application/sdp

    %s
    --part
    Content-Type: application/pidf+xml
    Content-ID: <where@caller>

    <?xml version="1.0" encoding="UTF-8"?>
    <presence xmlns="urn:ietf:params:xml:ns:pidf" \
    xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10" xmlns:gml="http://www.opengis.net/gml" \
    xmlns:gs="http://www.opengis.net/pidflo/1.0" \
    xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model" entity="pres:caller@example.id">\
    <dm:device id="telephone"><gp:geopriv><gp:location-info>%s</gp:location-info>\
    <gp:usage-rules/><gp:method>GPS</gp:method></gp:geopriv></dm:device></presence>
    --part--
    """
        .formatted(sdp(script), script.location());
  }
}
