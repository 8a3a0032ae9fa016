package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import and what an administrator made of units and contacts since the one before. */
class EditedRosterTest extends ImportTrial {

  private final JdbcClient database;

  EditedRosterTest(Importer importer, JdbcClient database) {
    super(importer);
    this.database = database;
  }

  @BeforeEach
  void editedSinceItsImport() {
    folder
        .with("units.csv", text -> text.replace("Tangki 4000 L", "Tangki 4001 L"))
        .with("contacts.csv", text -> text.replace("Gangguan listrik", "Gangguan"));
    take();
    database.sql("update unit set equipment = 'Tangki 5000 L' where call_sign = 'DMK-01'").update();
    database.sql("update contact set name = 'Posko' where kind = 'head'").update();
    for (String list : List.of("roster", "contact_list")) {
      database
          .sql(
              """
              insert into %1$s (region, made_at, made_by, note, files)
              select region, made_at, 'admin-1', 'edited', files from %1$s
              order by version desc limit 1
              """
                  .formatted(list))
          .update();
    }
  }

  @Test
  void theSameFilesLeaveTheEditInForce() {
    folder.with("landmarks.csv", "name,kind,latitude,longitude,address\n");
    take();

    assertThat(outcome.version()).isPresent();
    assertThat(equipment()).isEqualTo("Tangki 5000 L");
    assertThat(heads()).containsExactly("Posko");
  }

  @Test
  void otherFilesTakeItsPlace() {
    folder
        .with("units.csv", text -> text.replace("Tangki 4001 L", "Tangki 6000 L"))
        .with("contacts.csv", text -> text.replace("Manajer unit", "Manajer"));
    take();

    assertThat(equipment()).isEqualTo("Tangki 6000 L");
    assertThat(heads()).containsExactly("Manajer");
  }

  @Test
  void aStationThatMovesTakesItsUnitsAlong() {
    folder.with("stations.csv", text -> text.replace("106.805", "106.815"));
    take();

    assertThat(
            database
                .sql("select ST_X(home::geometry) from unit where call_sign = 'DMK-01'")
                .query(Double.class)
                .single())
        .isEqualTo(106.815);
    assertThat(equipment()).isEqualTo("Tangki 5000 L");
  }

  @Test
  void anEditThatNamesWhatIsGoneIsNotLeftInForce() {
    folder.with("stations.csv", text -> text.replace("damkar-1,", "damkar-2,"));
    take();

    assertThat(outcome.version()).isEmpty();
    assertThat(outcome.report().findings())
        .extracting(RegionFinding::reason)
        .contains("unit-names");
  }

  private String equipment() {
    return database
        .sql("select equipment from unit where call_sign = 'DMK-01'")
        .query(String.class)
        .single();
  }

  private List<String> heads() {
    return database
        .sql("select name from contact where kind = 'head'")
        .query((row, _) -> row.getString("name"))
        .list();
  }
}
