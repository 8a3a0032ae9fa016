package id.kentongan.catalogue;

import id.kentongan.catalogue.Catalogue.Type;
import id.kentongan.catalogue.Catalogue.TypeClass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads {@code incident-types.yaml}: classes, and in each its types. */
class TypesReader {

  static final String FILE = "incident-types.yaml";

  private static final int MOST = 200;
  private static final int LONGEST_NAME = 60;

  private final Predicate<String> isAgency;
  private final Set<String> classes = new HashSet<>();
  private final Set<String> types = new HashSet<>();

  /**
   * @param isAgency whether there is an agency of this code
   */
  TypesReader(Predicate<String> isAgency) {
    this.isAgency = isAgency;
  }

  List<TypeClass> read(Entry top) {
    List<TypeClass> read =
        top.only("classes").entries("classes").stream().map(this::typeClass).toList();
    if (types.size() > MOST) {
      top.refuse("too-many-types", Map.of("limit", MOST));
    }
    return read;
  }

  /** Codes of what was read. */
  Set<String> codes() {
    return types;
  }

  private TypeClass typeClass(Entry entry) {
    String code = entry.code(classes);
    Entry named = entry.named(code).only("code", "name", "responsible", "supporting", "types");
    List<String> responsible = agencies(named, "responsible");
    return new TypeClass(
        code,
        named.wording("name", LONGEST_NAME),
        responsible,
        agencies(named, "supporting"),
        named.entries("types").stream().map(each -> type(each, responsible)).toList());
  }

  /**
   * @param inherited whose it is if it names nobody; of a region of before there were agencies,
   *     none
   */
  private Type type(Entry entry, List<String> inherited) {
    String code = entry.code(types);
    Entry named =
        entry
            .named(code)
            .only("code", "name", "priority", "restricted", "responsible", "supporting");
    List<String> responsible = agencies(named, "responsible");
    if (responsible.isEmpty() && inherited.isEmpty()) {
      named.warn("entry-nobody");
    }
    return new Type(
        code,
        named.wording("name", LONGEST_NAME),
        named.number("priority", 1, 4),
        named.flag("restricted"),
        responsible,
        agencies(named, "supporting"));
  }

  private List<String> agencies(Entry entry, String key) {
    List<String> codes = entry.texts(key);
    codes.stream()
        .filter(code -> !isAgency.test(code))
        .forEach(code -> entry.refuse("entry-agency", Map.of("agency", code)));
    return codes;
  }
}
