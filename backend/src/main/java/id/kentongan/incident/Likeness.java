package id.kentongan.incident;

import org.jspecify.annotations.Nullable;

/**
 * How near and how recent a report has to be to be taken for the same.
 *
 * @param code of a type, or of a class for those of its types that have no own
 * @param metres between the points; null: anywhere in the same kecamatan
 * @param minutes since somebody last called about it
 */
record Likeness(String code, @Nullable Integer metres, int minutes) {

  private static final int NEARBY = 300;

  /** Where the region says nothing. */
  static final Likeness USUAL = new Likeness("", NEARBY, 15);

  /** Metres, also for who does not know in which kecamatan it is. */
  int nearby() {
    return metres == null ? NEARBY : metres;
  }
}
