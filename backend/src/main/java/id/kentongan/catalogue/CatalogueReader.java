package id.kentongan.catalogue;

import id.kentongan.catalogue.Catalogue.Intake;
import id.kentongan.catalogue.Catalogue.TypeClass;
import id.kentongan.catalogue.Catalogue.Words;
import id.kentongan.region.RegionReport;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads a catalogue, from a region's files as from an administrator's page: the same rules. */
class CatalogueReader {

  private final RegionReport report;

  CatalogueReader(RegionReport report) {
    this.report = report;
  }

  /**
   * @param isAgency whether there is an agency of this code
   */
  Catalogue read(Map<?, ?> types, Map<?, ?> cards, Map<?, ?> words, Predicate<String> isAgency) {
    TypesReader reader = new TypesReader(isAgency);
    List<TypeClass> classes = reader.read(top(TypesReader.FILE, types));
    Intake intake = new CardsReader(reader.codes()).read(top(CardsReader.FILE, cards));
    Words said = new WordsReader(reader.codes()).read(top(WordsReader.FILE, words));
    return new Catalogue(classes, intake, said);
  }

  private Entry top(String file, Map<?, ?> map) {
    return new Entry(file, map, file, report);
  }
}
