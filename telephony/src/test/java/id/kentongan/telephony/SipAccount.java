package id.kentongan.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Who a telephone says it is, and how it proves it (RFC 3261, digest with MD5). */
record SipAccount(String user, String password) {

  boolean canProve() {
    return !password.isEmpty();
  }

  /** The header that answers a challenge, with its CRLF. */
  String authorization(SipMessage challenge, String method, String uri) {
    String realm = challenge.quoted("realm");
    String nonce = challenge.quoted("nonce");
    String secret = md5(user + ":" + realm + ":" + password);
    String proof = md5(secret + ":" + nonce + ":00000001:k:auth:" + md5(method + ":" + uri));
    return ("Authorization: Digest username=\"%s\",realm=\"%s\",nonce=\"%s\",uri=\"%s\",response=\"%s\","
            + "opaque=\"%s\",algorithm=MD5,qop=auth,nc=00000001,cnonce=\"k\"\r\n")
        .formatted(user, realm, nonce, uri, proof, challenge.quoted("opaque"));
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
