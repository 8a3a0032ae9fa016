package id.kentongan.support;

import java.nio.file.Path;

/** A small region, as the tests of this module find its files. */
public final class SampleRegion {

  public static final Path DIRECTORY =
      Path.of("src/test/resources/region").toAbsolutePath().normalize();

  private SampleRegion() {}
}
