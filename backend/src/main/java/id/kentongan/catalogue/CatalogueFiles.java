package id.kentongan.catalogue;

import id.kentongan.agency.Agencies;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a region that make its catalogue. */
final class CatalogueFiles {

  private static final List<String> FILES =
      List.of(TypesReader.FILE, CardsReader.FILE, WordsReader.FILE);

  private CatalogueFiles() {}

  /** Empty if they are refused. */
  static Optional<Catalogue> read(RegionFiles files, RegionReport report) {
    if (!files.require(TypesReader.FILE, report)) {
      return Optional.empty();
    }
    Map<String, Object> types = yaml(files, TypesReader.FILE, report);
    Map<String, Object> cards = yaml(files, CardsReader.FILE, report);
    Map<String, Object> words = yaml(files, WordsReader.FILE, report);
    return isRefused(report)
        ? Optional.empty()
        : Optional.of(
            new CatalogueReader(report).read(types, cards, words, Agencies.knownIn(files, report)));
  }

  static boolean isRefused(RegionReport report) {
    return FILES.stream().anyMatch(report::isRefused);
  }

  /** SHA-256 of all of them. */
  static String hash(RegionFiles files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : FILES) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        if (files.has(name)) {
          try (InputStream in = files.open(name)) {
            digest.update(in.readAllBytes());
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> yaml(RegionFiles files, String name, RegionReport report) {
    return files.yaml(name, report).orElse(Map.of());
  }
}
