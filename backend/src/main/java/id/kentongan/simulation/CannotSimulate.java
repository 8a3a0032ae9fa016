package id.kentongan.simulation;

/** There can be no traffic; the message is a sentence that says why, and what to do. */
final class CannotSimulate extends RuntimeException {

  CannotSimulate(String sentence) {
    super(sentence);
  }
}
