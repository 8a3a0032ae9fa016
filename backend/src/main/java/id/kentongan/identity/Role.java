package id.kentongan.identity;

import java.util.Locale;

/** What a person is in the room; the codes of {@code accounts.tsv} and of the API. */
public enum Role {
  CALLTAKER,
  DISPATCHER,
  SUPERVISOR,
  LEADER,
  MEDIA,
  AGENCY,
  RESPONDER,
  ADMIN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
