package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.KentonganTest;
import id.kentongan.support.RegionFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An import and what an administrator made of the catalogue since the one before. */
@KentonganTest
@TestPropertySource(properties = {"kentongan.node=region-import", "kentongan.language=id"})
class EditedCatalogueTest {

  private final Importer importer;
  private final JdbcClient database;

  @TempDir Path directory;

  EditedCatalogueTest(Importer importer, JdbcClient database) {
    this.importer = importer;
    this.database = database;
  }

  @BeforeEach
  void editedSinceItsImport() {
    take(RegionFolder.in(directory).with("incident-words.yaml", "negations: [tidak]\n"));
    take(RegionFolder.in(directory));
    database
        .sql(
            """
            insert into catalogue (region, made_at, made_by, note, files, content)
            select region, made_at, 'admin-1', 'edited', files,
              replace(content::text, 'Building fire', 'House fire')::json
            from catalogue order by version desc limit 1
            """)
        .update();
  }

  @AfterEach
  void theRegionOfTheOtherTests() {
    take(RegionFolder.in(directory).with("incident-words.yaml", "negations: [tidak]\n"));
    take(RegionFolder.in(directory));
  }

  @Test
  void theSameFilesLeaveTheEditInForce() {
    take(
        RegionFolder.in(directory).with("landmarks.csv", "name,kind,latitude,longitude,address\n"));

    assertThat(inForce()).contains("House fire");
  }

  @Test
  void otherFilesTakeItsPlaceAndTheEditStaysOnRecord() {
    take(
        RegionFolder.in(directory)
            .with("incident-types.yaml", text -> text.replace("Building fire", "Fire in a house")));

    assertThat(inForce()).contains("Fire in a house").doesNotContain("House fire");
    assertThat(
            database
                .sql("select count(*) from catalogue where content::text like '%House fire%'")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void anEditThatNamesAnAgencyWhichIsGoneIsNotLeftInForce() {
    database
        .sql(
            """
            insert into catalogue (region, made_at, made_by, note, files, content)
            select region, made_at, 'admin-1', 'edited', files,
              replace(content::text, '"supporting":["pln"]', '"supporting":["pln","pmi"]')::json
            from catalogue order by version desc limit 1
            """)
        .update();
    RegionFolder with =
        RegionFolder.in(directory)
            .with("agencies.csv", text -> text + "pmi,Palang Merah,volunteer,\n");
    take(with);
    assertThat(inForce()).contains("pmi");

    Importer.Outcome without =
        importer.take(RegionFolder.in(directory).path(), "test", new Progress(_ -> {}));
    assertThat(without.version()).isEmpty();
    assertThat(without.report().findings())
        .extracting(RegionFinding::reason)
        .containsOnly("type-names");
    assertThat(inForce()).contains("pmi");
  }

  private void take(RegionFolder folder) {
    assertThat(importer.take(folder.path(), "test", new Progress(_ -> {})).version()).isPresent();
  }

  private String inForce() {
    return database
        .sql("select content::text from catalogue order by version desc limit 1")
        .query(String.class)
        .single();
  }
}
