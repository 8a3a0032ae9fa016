package id.kentongan.catalogue;

import java.util.List;

/**
 * What an incident can be.
 *
 * @param group the class that it belongs to
 * @param priority 1 (life in danger now) to 4 (no emergency), until somebody knows better
 * @param restricted only those who handle such an incident see it
 * @param responsible codes of the agencies that act, its own or its class's
 * @param supporting codes of those that help them
 */
public record IncidentType(
    String code,
    Wording name,
    Group group,
    int priority,
    boolean restricted,
    List<String> responsible,
    List<String> supporting) {

  public IncidentType {
    responsible = List.copyOf(responsible);
    supporting = List.copyOf(supporting);
  }

  /** A class of types. */
  public record Group(String code, Wording name) {}

  static IncidentType of(Catalogue.Type type, Catalogue.TypeClass group) {
    return new IncidentType(
        type.code(),
        type.name(),
        new Group(group.code(), group.name()),
        type.priority(),
        type.restricted(),
        type.responsible().isEmpty() ? group.responsible() : type.responsible(),
        type.supporting().isEmpty() ? group.supporting() : type.supporting());
  }
}
