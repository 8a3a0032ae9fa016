package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.region.sample.SampleCity;
import id.kentongan.support.KentonganTest;
import id.kentongan.support.SampleRegion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** The fictional regions are held to what every region is held to. */
@KentonganTest
@TestPropertySource(properties = {"kentongan.node=region-import", "kentongan.language=id"})
class SampleRegionTest {

  private final Importer importer;

  @TempDir Path directory;

  SampleRegionTest(Importer importer) {
    this.importer = importer;
  }

  @Test
  void nothingOfTheSampleIsRefused() {
    Importer.Outcome outcome = importer.check(SampleRegion.karangjaya(), new Progress(_ -> {}));

    assertThat(outcome.report().findings())
        .filteredOn(finding -> finding.severity() == RegionFinding.Severity.REFUSED)
        .isEmpty();
    assertThat(outcome.region())
        .hasValueSatisfying(region -> assertThat(region.name()).isEqualTo("Kota Karangjaya"));
  }

  @Test
  void nothingOfTheSmallOneIsRefused() throws IOException {
    SampleCity.writeTanjungluhur(directory);

    Importer.Outcome outcome = importer.check(directory, new Progress(_ -> {}));

    assertThat(outcome.report().isRefused()).isFalse();
    assertThat(outcome.region())
        .hasValueSatisfying(region -> assertThat(region.zone().getId()).isEqualTo("Asia/Makassar"));
  }
}
