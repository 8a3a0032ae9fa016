package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A region with a fault is refused whole, with its reasons; the one in force stays as it was. */
class RefusedRegionTest extends ImportTrial {

  private static final List<String> TABLES =
      List.of(
          "region_version",
          "position_plan",
          "trunk_plan",
          "agency",
          "station",
          "directory_entry",
          "contact_list",
          "contact",
          "roster",
          "unit",
          "crew",
          "catalogue",
          "incident_likeness",
          "response_plans",
          "response_time",
          "geo_area");

  private final JdbcClient database;
  private final CurrentRegion current;
  private final RegionSentences sentences;
  private final RegionSentences english;

  RefusedRegionTest(
      Importer importer,
      JdbcClient database,
      CurrentRegion current,
      RegionSentences sentences,
      Sentences words) {
    super(importer);
    this.english = new RegionSentences(words, "en");
    this.database = database;
    this.current = current;
    this.sentences = sentences;
  }

  @ParameterizedTest
  @CsvSource({
    "positions.csv, 'id,extension,name\n"
        + "pos-01,1001,A\n"
        + "pos-02,1001,B\n"
        + "', 'extension ''1001'' ada dua kali'",
    "positions.csv, 'id,extension,name\n"
        + "pos-01,1001,=HYPERLINK(1)\n"
        + "', 'tidak diawali seperti rumus'",
    "stations.csv, 'code,name,agency,kind,latitude,longitude,address,phone\n"
        + "x,X,nobody,post,-6.4,106.8,,\n"
        + "', 'instansi ''nobody'' tidak ada'",
    "stations.csv, 'code,name,agency,kind,latitude,longitude,address,phone\n"
        + "x,X,pln,post,-6.4,106.8,,\n"
        + "x,Y,pln,post,-6.4,106.8,,\n"
        + "', '''x'' ada dua kali'",
    "stations.csv, 'code,name,agency,kind,latitude,longitude,address,phone\n"
        + "x,X,pln,castle,-6.4,106.8,,\n"
        + "', bukan salah satu dari",
    "stations.csv, 'code,name,agency,kind,latitude,longitude,address,phone\n"
        + "x,X,pln,post,-96.4,106.8,,\n"
        + "', bukan derajat",
    "agencies.csv, 'code,name,kind,phone\na,=1+1,opd,\n', dapat dijalankan sebagai rumus",
    "directory.csv, 'number,name,agency\n119,A,\n119,B,\n', '''119'' ada dua kali'",
    "incident-types.yaml, 'classes: [{code: a, name: {id: A, en: A}, types: [{code: b, name: {id:"
        + " B, en: B}, priority: 5}]}]', priority harus 1 sampai 4",
    "incident-types.yaml, 'classes: []', harus daftar yang tidak kosong",
    "incident-types.yaml, 'classes: [{code: a, name: {id: A, en: A}, responsible: [x], types:"
        + " [{code: b, name: {id: B, en: B}, priority: 1}]}]', 'instansi ''x'' tidak ada'",
    "intake-cards.yaml, 'universal: [{code: q, ask: {id: Q, en: Q}, rules: [{when: maybe}]}]',"
        + " bukan jawaban dari pertanyaan ini",
    "incident-words.yaml, 'types: {shipFire: [kapal terbakar]}', 'jenis ''shipFire'' tidak ada'",
    "response-plans.yaml, 'plans: [{code: a, name: {id: A, en: A}, type: shipFire}]', 'a: jenis"
        + " ''shipFire'' tidak ada'",
    "response-plans.yaml, 'plans: [{code: a, name: {id: A, en: A}, class: war}]', 'a: golongan"
        + " ''war'' tidak ada'",
    "response-plans.yaml, 'plans: [{code: a, name: {id: A, en: A}, class: fire, tell: [x]}]',"
        + " 'a: instansi ''x'' tidak ada'",
    "response-plans.yaml, 'plans: [{code: a, name: {id: A, en: A}, class: fire, areas:"
        + " [99.01.09]}]', 'a: ''99.01.09'' bukan kode kelurahan'",
    "response-plans.yaml, 'plans: [{code: a, name: {id: A, en: A}, class: fire, send: {Pump: 1}}]',"
        + " 'a: kemampuan ''Pump'' bukan'",
    "response-plans.yaml, 'plans: [{code: a, name: {id: A, en: A}, class: fire, hours: malam}]',"
        + " 'a: hours harus seperti 22:00-05:00'",
    "response-plans.yaml, 'plans: [{code: a, name: {id: A, en: A}, class: fire}, {code: b, name:"
        + " {id: B, en: B}, class: fire}]', 'b: sama khususnya dengan ''a'''",
    "response-plans.yaml, 'plans: [{code: a, name: {id: A, en: A}}]', 'a: harus menyebut satu"
        + " jenis (type) atau'",
    "response-plans.yaml, 'holidays: [Natal]', 'holidays ''Natal'' bukan tanggal'",
    "response-plans.yaml, 'plans: [', bukan YAML sederhana",
    "likeness.csv, 'type,metres,minutes\nfire,jauh,15\n', 'metres ''jauh'' bukan jarak'",
    "likeness.csv, 'type,metres,minutes\nfire,300,0\n', 'minutes ''0'' bukan jumlah menit'",
    "likeness.csv, 'type,metres,minutes\na,300,1\na,300,2\n', 'type ''a'' ada dua kali'",
    "response-times.csv, 'clock,priority,nearSeconds,limitSeconds,headSeconds\n"
        + "arrival,1,600,420,\n"
        + "', 'arrival 1: harus nearSeconds'",
    "response-times.csv, 'clock,priority,nearSeconds,limitSeconds,headSeconds\n"
        + "arrival,1,420,600,500\n"
        + "', 'arrival 1: harus nearSeconds'",
    "response-times.csv, 'clock,priority,nearSeconds,limitSeconds,headSeconds\n"
        + "arrival,1,420,7 menit,\n"
        + "', 'bukan jumlah detik'",
    "response-times.csv, 'clock,priority,nearSeconds,limitSeconds,headSeconds\n"
        + "nap,1,420,600,\n"
        + "', bukan salah satu dari",
    "response-times.csv, 'clock,priority,nearSeconds,limitSeconds,headSeconds\n"
        + "arrival,1,420,600,\n"
        + "arrival,1,420,700,\n"
        + "', 'arrival 1'' ada dua kali'",
    "units.csv, 'callSign,agency,station,kind,vehicleClass,capabilities,crewSize,equipment,alerts\n"
        + "A-1,damkar,nowhere,A,truck,ladder,1,,sms\n"
        + "', 'pos ''nowhere'' tidak ada'",
    "units.csv, 'callSign,agency,station,kind,vehicleClass,capabilities,crewSize,equipment,alerts\n"
        + "A-1,damkar,damkar-1,A,truck,ladder ladder,1,,sms\n"
        + "', 'capabilities ''ladder'' bukan kemampuan'",
    "units.csv, 'callSign,agency,station,kind,vehicleClass,capabilities,crewSize,equipment,alerts\n"
        + "A-1,damkar,damkar-1,A,rocket,ladder,1,,sms\n"
        + "', bukan salah satu dari",
    "units.csv, 'callSign,agency,station,kind,vehicleClass,capabilities,crewSize,equipment,alerts\n"
        + "A-1,damkar,damkar-1,A,truck,ladder,1,,drum\n"
        + "', 'alerts ''drum'' bukan sms'",
    "crews.csv, 'unit,name,phone,days,hours,account\nX-1,A,,1,07:00-15:00,\n',"
        + " 'unit ''X-1'' tidak ada'",
    "crews.csv, 'unit,name,phone,days,hours,account\nDMK-01,A,,1,7-15,\n',"
        + " 'hours ''7-15'' bukan waktu piket'",
    "crews.csv, 'unit,name,phone,days,hours,account\n"
        + "DMK-01,A,,1,07:00-15:00,a-1\n"
        + "DMK-02,A,,1,07:00-15:00,a-1\n"
        + "', 'akun ''a-1'' sudah dipakai oleh DMK-01'",
    "contacts.csv, 'agency,kind,name,phone,alert,account\nnobody,duty,A,119,sms,\n',"
        + " 'instansi ''nobody'' tidak ada'",
    "contacts.csv, 'agency,kind,name,phone,alert,account\npln,duty,A,,sms,\n',"
        + " bukan nomor telepon",
    "region.yaml, 'name: X\ncode: 99.01\nprefix: KJ\nzone: Asia/Nowhere\n', zone harus zona waktu",
    "region.yaml, 'name: X\n"
        + "code: \"99.01\"\n"
        + "prefix: KJ\n"
        + "zone: Asia/Jakarta\n"
        + "aml: [example.com]\n"
        + "', 'aml ''example.com'''",
    "region.yaml, 'name: X\n"
        + "code: \"99.01\"\n"
        + "prefix: KJ\n"
        + "zone: Asia/Jakarta\n"
        + "colour: red\n"
        + "', 'kunci ''colour'' tidak dikenal'",
  })
  void aBrokenRegionIsRefusedWholeWithItsReason(String file, String content, String reason) {
    List<Integer> before = counts();
    folder.with(file, content);
    take();

    assertThat(outcome.version()).isEmpty();
    assertThat(String.join("\n", sentences.lines(outcome.report())))
        .contains("DITOLAK  " + file)
        .contains(reason);
    assertThat(english.lines(outcome.report()))
        .hasSameSizeAs(sentences.lines(outcome.report()))
        .allMatch(line -> line.matches("(REFUSED|skipped) [a-z.-]+(, line \\d+)?: [^{}]{10,}\\."))
        .doesNotContainAnyElementsOf(sentences.lines(outcome.report()));
    assertThat(counts()).isEqualTo(before);
    assertThat(current.region().name()).isEqualTo("Kabupaten Contoh");
  }

  @Test
  void aBoundaryThatCrossesItselfAndAMapCutInTheMiddleAreRefusedTogether() {
    List<Integer> before = counts();
    folder
        .with(
            "kelurahan.geojson",
            text -> text.replaceFirst("\\[106.81, -6.41\\]", "[106.80, -6.395]"))
        .with("map.osm", "<?xml version='1.0'?><osm><node id='1' lat='-6.4' lon='106.8'/><way id=");
    take();

    assertThat(sentences.lines(outcome.report()))
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("DITOLAK  kelurahan.geojson, fitur ke-1")
                .contains("Melati"))
        .anySatisfy(line -> assertThat(line).startsWith("DITOLAK  map.osm:"));
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void whatNamesAnAgencyThatIsRefusedIsNotReportedForIt() {
    folder.with("agencies.csv", "code,name,kind,phone\ndamkar,=1+1,opd,\n");
    take();

    assertThat(sentences.lines(outcome.report()))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("DITOLAK  agencies.csv, baris 2"));
  }

  @Test
  void boundariesOfAnotherRegionAreRefused() {
    folder.with("region.yaml", text -> text.replace("99.01", "98.01"));
    take();

    assertThat(sentences.lines(outcome.report()))
        .first(InstanceOfAssertFactories.STRING)
        .startsWith("DITOLAK  kelurahan.geojson, fitur ke-1: kode 99.01.")
        .endsWith("bukan bagian dari wilayah 98.01 di region.yaml.");
  }

  @Test
  void aRecordingThatTheExchangeCannotPlayIsRefusedBeforeItIsImported() throws IOException {
    Path prompts = Files.createDirectory(folder.path().resolve("prompts"));
    Files.writeString(prompts.resolve("hold.wav"), "no sound");
    Files.writeString(prompts.resolve("holt.wav"), "no sound");
    take();

    assertThat(sentences.lines(outcome.report()))
        .containsExactlyInAnyOrder(
            "DITOLAK  prompts/hold.wav: harus WAV 16 bit, 8000 Hz, satu kanal, paling besar 20"
                + " MiB.",
            "DITOLAK  prompts/holt.wav: rekaman ini tidak menggantikan salah satu dari hold.wav"
                + " overflow.wav waiting.wav.");
  }

  @Test
  void requiredFilesAreMissedOthersAreNot() {
    folder.without("agencies.csv").without("stations.csv").without("directory.csv");
    folder.without("contacts.csv").without("units.csv").without("crews.csv");
    take();
    assertThat(outcome.version()).isPresent();

    folder.without("trunks.csv").without("incident-types.yaml");
    take();
    assertThat(sentences.lines(outcome.report()))
        .contains(
            "DITOLAK  trunks.csv: berkas tidak ada.",
            "DITOLAK  incident-types.yaml: berkas tidak ada.");
  }

  @Test
  void aRegionThatIsRealHasNoTrialTelephones() {
    folder.with("public-telephones.csv", "id,name\ntelepon-01,Coba\n");
    take();
    assertThat(outcome.version()).isPresent();

    folder.with("region.yaml", text -> text.replace("sample: true", "sample: false"));
    take();
    assertThat(outcome.version()).isEmpty();
    assertThat(sentences.lines(outcome.report()))
        .contains(
            "DITOLAK  public-telephones.csv: hanya wilayah contoh (sample: true) boleh mempunyai"
                + " telepon percobaan.");
  }

  private List<Integer> counts() {
    return TABLES.stream()
        .map(table -> database.sql("select count(*) from " + table).query(Integer.class).single())
        .toList();
  }
}
