package id.kentongan.call;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.telephony.ExchangeCallId;
import org.junit.jupiter.api.Test;

class CallIdTest {

  @Test
  void the_id_follows_from_the_exchanges_own_name() {
    assertThat(CallId.of(new ExchangeCallId("kentongan-1795300000.12")))
        .hasToString("4b568106-90f2-5773-809b-3e662653fb6b");
  }
}
