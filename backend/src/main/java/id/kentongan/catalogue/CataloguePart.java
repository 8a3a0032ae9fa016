package id.kentongan.catalogue;

import id.kentongan.agency.Agencies;
import id.kentongan.region.Place;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionImport;
import id.kentongan.region.RegionPart;
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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The catalogue that a region brings. Files that are the same as at the former import leave in
 * force what an administrator made of them since; others take its place.
 */
@Component
@Order(30)
class CataloguePart implements RegionPart {

  private static final List<String> FILES =
      List.of(TypesReader.FILE, CardsReader.FILE, WordsReader.FILE);

  private final CatalogueRecords records;

  CataloguePart(CatalogueRecords records) {
    this.records = records;
  }

  @Override
  public void check(RegionFiles files, RegionReport report) {
    read(files, report)
        .flatMap(_ -> records.findEdited(hash(files)))
        .ifPresent(edited -> requireAgencies(edited, Agencies.knownIn(files, report), report));
  }

  /** An edit that an import leaves in force names none whom the region has no longer. */
  private static void requireAgencies(
      Catalogue edited, Predicate<String> isAgency, RegionReport report) {
    edited
        .types()
        .forEach(type ->
            Stream.concat(type.responsible().stream(), type.supporting().stream())
                .filter(agency -> !isAgency.test(agency))
                .forEach(agency ->
                    report.refuse(
                        Place.file(TypesReader.FILE),
                        "edited-agency",
                        Map.of("value", type.code(), "agency", agency))));
  }

  @Override
  public void take(RegionFiles files, RegionImport run) {
    read(files, run.report())
        .ifPresent(catalogue -> records.addImported(catalogue, hash(files), run.version()));
  }

  private static Optional<Catalogue> read(RegionFiles files, RegionReport report) {
    if (!files.require(TypesReader.FILE, report)) {
      return Optional.empty();
    }
    Map<String, Object> types = yaml(files, TypesReader.FILE, report);
    Map<String, Object> cards = yaml(files, CardsReader.FILE, report);
    Map<String, Object> words = yaml(files, WordsReader.FILE, report);
    return FILES.stream().anyMatch(report::isRefused)
        ? Optional.empty()
        : Optional.of(
            new CatalogueReader(report).read(types, cards, words, Agencies.knownIn(files, report)));
  }

  private static Map<String, Object> yaml(RegionFiles files, String name, RegionReport report) {
    return files.yaml(name, report).orElse(Map.of());
  }

  private static String hash(RegionFiles files) {
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
}
