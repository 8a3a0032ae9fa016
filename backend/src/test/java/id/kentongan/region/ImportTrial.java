package id.kentongan.region;

import id.kentongan.region.Importer.Outcome;
import id.kentongan.support.KentonganTest;
import id.kentongan.support.RegionFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** Imports regions, each made from one without fault; afterwards that one is in force again. */
@KentonganTest
@TestPropertySource(properties = {"kentongan.node=region-import", "kentongan.language=id"})
abstract class ImportTrial {

  final Importer importer;

  @TempDir Path directory;

  /** What the next {@link #take()} imports. */
  RegionFolder folder = new RegionFolder(Path.of("/"));

  /** What became of the last {@link #take()}. */
  Outcome outcome = new Outcome(new RegionReport(), Optional.empty(), Optional.empty());

  ImportTrial(Importer importer) {
    this.importer = importer;
  }

  @BeforeEach
  void aRegionWithoutFault() {
    folder = RegionFolder.in(directory);
  }

  @AfterEach
  void theRegionOfTheOtherTests() {
    importer.take(RegionFolder.in(directory).path(), "test", new Progress(_ -> {}));
  }

  final void take() {
    outcome = importer.take(folder.path(), "test", new Progress(_ -> {}));
  }
}
