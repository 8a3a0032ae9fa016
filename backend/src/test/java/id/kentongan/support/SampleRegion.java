package id.kentongan.support;

import id.kentongan.region.sample.SampleCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The regions of the tests, as they find their files. */
public final class SampleRegion {

  /** A small one, in force in every new database. */
  public static final Path DIRECTORY =
      Path.of("src/test/resources/region").toAbsolutePath().normalize();

  private SampleRegion() {}

  /** Kota Karangjaya. To draw it takes long: all tests of this JVM share it, and only read it. */
  public static Path karangjaya() {
    return Drawn.KARANGJAYA;
  }

  /** Drawn when first asked for. */
  private static final class Drawn {

    static final Path KARANGJAYA = draw();

    private static Path draw() {
      Path folder = Commands.newDirectory("karangjaya");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Commands.deleteTree(folder)));
      try {
        SampleCity.writeKarangjaya(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return folder;
    }
  }
}
