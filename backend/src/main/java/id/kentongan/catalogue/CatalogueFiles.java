package id.kentongan.catalogue;

import id.kentongan.region.FileHash;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The files of a region that make its catalogue. */
final class CatalogueFiles {

  private static final List<String> FILES =
      List.of(TypesReader.FILE, CardsReader.FILE, WordsReader.FILE);

  private CatalogueFiles() {}

  /** Empty if they are refused. */
  static Optional<Catalogue> read(
      RegionFiles files, Predicate<String> isAgency, RegionReport report) {
    if (!files.require(TypesReader.FILE, report)) {
      return Optional.empty();
    }
    Map<String, Object> types = yaml(files, TypesReader.FILE, report);
    Map<String, Object> cards = yaml(files, CardsReader.FILE, report);
    Map<String, Object> words = yaml(files, WordsReader.FILE, report);
    return isRefused(report)
        ? Optional.empty()
        : Optional.of(new CatalogueReader(report).read(types, cards, words, isAgency));
  }

  static boolean isRefused(RegionReport report) {
    return FILES.stream().anyMatch(report::isRefused);
  }

  /** By which is seen whether they are the same as at the import before. */
  static String hash(RegionFiles files) {
    return FileHash.of(files, FILES);
  }

  private static Map<String, Object> yaml(RegionFiles files, String name, RegionReport report) {
    return files.yaml(name, report).orElse(Map.of());
  }
}
