package id.kentongan.telephony.config;

/** What was asked for cannot be rendered; the message is one sentence for whoever asked. */
final class Refused extends Exception {

  Refused(String sentence) {
    super(sentence);
  }
}
