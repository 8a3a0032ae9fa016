package id.kentongan.support;

import java.nio.file.Path;

/** The files of the sample region, as the tests of this module find them. */
public final class SampleRegion {

  public static final Path DIRECTORY =
      Path.of("../telephony/asterisk/sample").toAbsolutePath().normalize();

  private SampleRegion() {}
}
