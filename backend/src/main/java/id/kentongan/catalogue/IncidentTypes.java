package id.kentongan.catalogue;

import java.util.List;
import java.util.Optional;
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

  private static Optional<Found> in(CatalogueVersion catalogue, String code) {
    return catalogue
        .catalogue()
        .types()
        .filter(type -> type.code().equals(code))
        .map(type -> new Found(type, catalogue.version()))
        .findFirst();
  }
}
