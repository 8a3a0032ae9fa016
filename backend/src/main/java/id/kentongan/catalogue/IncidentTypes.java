package id.kentongan.catalogue;

import id.kentongan.region.RegionFiles;
import id.kentongan.region.RegionReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an incident can be: the types of the catalogue in force, in the order of its file. */
@Service
public class IncidentTypes {

  private final Catalogues catalogues;

  IncidentTypes(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  public List<IncidentType> list() {
    return catalogues.inForce().catalogue().types().toList();
  }

  /**
   * @param version of a catalogue that was once in force
   * @return empty if there never was such a one
   */
  public Optional<List<IncidentType>> list(long version) {
    return catalogues.find(version).map(each -> each.catalogue().types().toList());
  }

  /** A type, and the catalogue that it is of. */
  public record Found(IncidentType type, long catalogue) {}

  /**
   * @param version of the catalogue that is asked first, before the one in force
   */
  public Optional<Found> find(String code, @Nullable Long version) {
    return Optional.ofNullable(version)
        .flatMap(catalogues::find)
        .flatMap(each -> in(each, code))
        .or(() -> in(catalogues.inForce(), code));
  }

  /** Codes of types, or of their classes. */
  public record Codes(Predicate<String> types, Predicate<String> classes) {}

  /** Those that a region's files may name; all, if its types are refused already. */
  public Codes knownIn(RegionFiles files, RegionReport report) {
    List<Catalogue> found = catalogues.of(files, report);
    return found.isEmpty()
        ? new Codes(_ -> true, _ -> true)
        : new Codes(
            found.stream()
                    .flatMap(Catalogue::types)
                    .map(IncidentType::code)
                    .collect(Collectors.toUnmodifiableSet())
                ::contains,
            found.stream()
                    .flatMap(each -> each.classes().stream())
                    .map(Catalogue.TypeClass::code)
                    .collect(Collectors.toUnmodifiableSet())
                ::contains);
  }

  private static Optional<Found> in(CatalogueVersion catalogue, String code) {
    return catalogue
        .catalogue()
        .types()
        .filter(type -> type.code().equals(code))
        .map(type -> new Found(type, catalogue.version()))
        .findFirst();
  }
}
