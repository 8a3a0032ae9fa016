package id.kentongan.call;

import id.kentongan.call.location.AmlMessage;
import id.kentongan.message.ReceivedText;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes Advanced Mobile Location that comes as a short message; others are not for us. */
@Component
@ConditionalOnWebApplication
class AmlTexts {

  private final AmlIntake aml;

  AmlTexts(AmlIntake aml) {
    this.aml = aml;
  }

  @EventListener
  void on(ReceivedText received) {
    AmlMessage.findSms(received.sender(), received.text()).ifPresent(aml::take);
  }
}
