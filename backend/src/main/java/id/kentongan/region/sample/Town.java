package id.kentongan.region.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a city has, from the town hall to the school round the corner. */
final class Town {

  private final CityPlan plan;
  private final Words words;
  private final Wards wards;
  private final Sites sites;
  private final String city;
  private int schools;

  Town(CityPlan plan, Words words, Wards wards, Sites sites) {
    this.plan = plan;
    this.words = words;
    this.wards = wards;
    this.sites = sites;
    this.city = plan.name().substring(plan.name().indexOf(' ') + 1);
  }

  void build() {
    centre();
    emergency();
    rest();
    Ward before = null;
    for (Ward ward : wards.all()) {
      if (before == null || !before.districtCode().equals(ward.districtCode())) {
        district(ward);
      }
      ward(ward);
      before = ward;
    }
  }

  private void centre() {
    add(SiteKind.GREAT_MOSQUE, "Masjid Agung " + city, "", -0.34, 0.16);
    add(SiteKind.TOWN_HALL, "Balai " + plan.name(), "diskominfo", -0.1, 0.3);
    add(SiteKind.MARKET, "Pasar Induk " + city, "", 0.35, -0.35);
    add(SiteKind.MALL, "Plaza " + city, "", 0.3, 0.25);
    add(SiteKind.CHURCH, "Gereja Santo Yosef", "", 0.2, 0.6);
    add(SiteKind.PARK, "Taman Kota", "", 0.25, 0.95);
    add(SiteKind.STADIUM, "Stadion Wangun Jaya", "", -1.9, 0.7);
    add(SiteKind.TERMINAL, "Terminal Bus " + city, "", 2.6, 0.3);
    add(SiteKind.UNIVERSITY, "Universitas " + city, "", -0.6, 2.5);
  }

  private void emergency() {
    add(SiteKind.HOSPITAL, "RSUD " + city, "rsud", -1.45, -0.2);
    add(SiteKind.HOSPITAL, "RS Bhakti Wangi", "rsswasta", 2.1, 0.9);
    add(SiteKind.HOSPITAL, "RS Ibu dan Anak Kenanga", "rsswasta", -0.6, 1.9);
    add(SiteKind.HOSPITAL, "RS Harapan Wening", "rsswasta", -0.3, -2.4);
    add(SiteKind.FIRE, "Mako Damkar " + city, "damkar", -0.4, -1.2);
    add(SiteKind.FIRE, "Pos Damkar Timur", "damkar", 3.2, 0.4);
    add(SiteKind.FIRE, "Pos Damkar Utara", "damkar", -0.9, 3.4);
    add(SiteKind.FIRE, "Pos Damkar Barat", "damkar", -3.4, 0.2);
    add(SiteKind.FIRE, "Pos Damkar Selatan", "damkar", -0.6, -3.5);
    add(SiteKind.AMBULANCE, "PSC 119 " + city, "psc119", -1.0, 0.9);
    add(SiteKind.POLICE, "Polres " + city, "polres", 0.5, 0.2);
    add(SiteKind.POST, "Pusdalops BPBD", "bpbd", -1.6, 1.4);
    add(SiteKind.POST, "Pos Satpol PP", "satpolpp", -0.3, 0.6);
    add(SiteKind.POST, "Markas PMI " + city, "pmi", 0.2, 1.1);
    add(SiteKind.POST, "Pos Pantau Situ", "bpbd", -3.8, 3.4);
    add(SiteKind.POST, "Pos SAR Kali Karang", "basarnas", 1.7, -2.8);
  }

  private void rest() {
    add(SiteKind.MARKET, "Pasar Senen", "", 1.9, 0.5);
    add(SiteKind.MARKET, "Pasar Wage", "", -2.0, -1.3);
    add(SiteKind.FUEL, "SPBU Lingkar Timur", "", 3.1, -0.6);
    add(SiteKind.FUEL, "SPBU Lingkar Barat", "", -3.0, 0.6);
    add(SiteKind.FUEL, "SPBU Lingkar Utara", "", 0.2, 3.0);
    add(SiteKind.FUEL, "SPBU Lingkar Selatan", "", 0.4, -3.0);
    add(SiteKind.FUEL, "SPBU Sudirman", "", 1.3, 0.2);
    add(SiteKind.FUEL, "SPBU Gajah Mada", "", -0.1, -0.6);
    add(SiteKind.CEMETERY, "TPU Karang Sentosa", "", 1.0, -1.5);
    add(SiteKind.CEMETERY, "TPU Wening", "", -2.2, -1.9);
    add(SiteKind.CEMETERY, "TPU Rancaluhur", "", 3.2, 2.6);
    add(SiteKind.PARK, "Taman Tepi Kali", "", 0.6, 1.3);
    add(SiteKind.PARK, "Taman Lansia", "", -1.3, 0.3);
    add(SiteKind.PARK, "Taman Situ Wangun", "", -3.6, 2.4);
    add(SiteKind.CHURCH, "Gereja Kristen Immanuel", "", -1.8, 2.0);
  }

  private void district(Ward ward) {
    String name = ward.districtName();
    Point heart = wards.middle(ward.districtCode());
    build(SiteKind.OFFICE, "Kantor Kecamatan " + name, "", heart);
    build(SiteKind.CLINIC, "Puskesmas " + name, "psc119", heart);
    build(SiteKind.POLICE, "Polsek " + name, "polres", heart);
    build(SiteKind.AMBULANCE, "Pos Ambulans " + name, "psc119", heart.plus(new Point(250, 200)));
    build(
        SiteKind.SCHOOL,
        "SMA Negeri " + ward.districtCode().substring(7) + " " + city,
        "",
        heart.plus(new Point(-300, 250)));
    build(SiteKind.MARKET, "Pasar " + name, "", heart.plus(new Point(200, -250)));
    build(SiteKind.PARK, "Taman " + name, "", heart.plus(new Point(-200, -200)));
    build(SiteKind.FUEL, "SPBU " + name, "", heart.plus(new Point(400, 0)));
    build(SiteKind.CEMETERY, "TPU " + name, "", heart.plus(new Point(-600, -500)));
  }

  private void ward(Ward ward) {
    Point heart = ward.seed();
    schools++;
    String office = ward.kind().equals("desa") ? "Kantor Desa " : "Kantor Kelurahan ";
    sites.place(SiteKind.OFFICE, office + ward.name(), "", heart, ward);
    sites.place(
        SiteKind.SCHOOL, "SDN " + ward.name() + " 01", "", heart.plus(new Point(120, 150)), ward);
    sites.place(
        SiteKind.SCHOOL,
        "SMP Negeri " + schools + " " + city,
        "",
        heart.plus(new Point(-350, -150)),
        ward);
    List<String> mosques = words.list("mosques");
    sites.place(
        SiteKind.MOSQUE,
        "Masjid " + mosques.get(schools % mosques.size()) + " " + ward.name(),
        "",
        heart,
        ward);
    String second = mosques.get((schools * 7 + 3) % mosques.size());
    sites.place(
        SiteKind.MOSQUE,
        "Masjid " + second + " " + ward.name(),
        "",
        heart.plus(new Point(400, -400)),
        ward);
  }

  private void add(SiteKind kind, String name, String agency, double east, double north) {
    build(kind, name, agency, new Point(east, north).times(1_000 * plan.scale()));
  }

  /** In the ward of the place if it has room, else next door. */
  private void build(SiteKind kind, String name, String agency, Point near) {
    @Nullable Site site = sites.place(kind, name, agency, near);
    if (site == null) {
      sites.place(kind, name, agency, near, null);
    }
  }
}
