package id.kentongan.fleet;

/** What a device is told of the fix that it sent. */
public enum FixAnswer {
  /** It is stored for good, as far as it is kept at all: also one that is late or came before. */
  ACCEPTED,
  /** Nobody has such a device. */
  UNKNOWN_DEVICE,
  /** It is from a time that has yet to come: the device's clock is wrong. */
  FAR_FUTURE,
  /** It was not stored: to be sent again. */
  LATER
}
