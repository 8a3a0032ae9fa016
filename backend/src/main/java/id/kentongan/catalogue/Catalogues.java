package id.kentongan.catalogue;

import id.kentongan.agency.Agencies;
import id.kentongan.identity.Person;
import id.kentongan.platform.ProblemException;
import id.kentongan.region.PageEdits;
import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogues: the one in force, those before, and how one becomes another. */
@Service
public class Catalogues {

  private static final String WHAT = "catalogue";

  private static final int KEPT = 20;

  private final CatalogueRecords records;
  private final Agencies agencies;
  private final PageEdits edits;
  private final Clock clock;

  /** None of them ever changes. */
  private final Map<Long, CatalogueVersion> known = new ConcurrentHashMap<>();

  Catalogues(CatalogueRecords records, Agencies agencies, PageEdits edits, Clock clock) {
    this.records = records;
    this.agencies = agencies;
    this.edits = edits;
    this.clock = clock;
  }

  /** What somebody wants the catalogue to be, in the shape of the files. */
  public record Edit(long version, String note, Map<String, Object> catalogue) {}

  public CatalogueVersion inForce() {
    return records
        .newestVersion()
        .flatMap(this::find)
        .orElseThrow(() -> new IllegalStateException("no region was imported"));
  }

  public Optional<CatalogueVersion> find(long version) {
    CatalogueVersion held = known.get(version);
    if (held != null) {
      return Optional.of(held);
    }
    Optional<CatalogueVersion> found = records.find(version);
    if (known.size() >= KEPT) {
      known.clear();
    }
    found.ifPresent(each -> known.put(version, each));
    return found;
  }

  /**
   * What these files of a region bring, and what an administrator made of the same ones since they
   * were imported; none if they are refused.
   */
  List<Catalogue> of(RegionFiles files, RegionReport report) {
    return CatalogueFiles.isRefused(report)
        ? List.of()
        : Stream.of(
                CatalogueFiles.read(files, _ -> true, new RegionReport()),
                records.findEdited(CatalogueFiles.hash(files)))
            .flatMap(Optional::stream)
            .toList();
  }

  /**
   * Newest first.
   *
   * @param before only older ones than this version
   */
  public List<CatalogueVersion.Head> history(long before, int limit) {
    return records.heads(before, limit);
  }

  /**
   * Puts another catalogue in force.
   *
   * @param locale of the reasons if it is refused
   * @throws ProblemException 400 something in it cannot be, 409 somebody else was faster
   */
  @Transactional
  public CatalogueVersion edit(Edit edit, Person by, Locale locale) {
    Predicate<String> isAgency = agencies.held().isAgency();
    records.lock();
    edits.requireNewest(WHAT, edit.version(), inForce());
    records.addEdited(
        read(edit.catalogue(), isAgency, locale), clock.instant(), by.username(), edit.note());
    CatalogueVersion edited = inForce();
    edits.record(WHAT, edited.version(), by, edit.note());
    return edited;
  }

  private Catalogue read(Map<String, Object> catalogue, Predicate<String> isAgency, Locale locale) {
    RegionReport report = new RegionReport();
    Catalogue read =
        new CatalogueReader(report)
            .read(
                Map.of("classes", Objects.requireNonNullElse(catalogue.get("classes"), "")),
                mapOf(catalogue.get("intake")),
                mapOf(catalogue.get("words")),
                isAgency);
    edits.requireAccepted(WHAT, report, locale);
    return read;
  }

  private static Map<?, ?> mapOf(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
