package id.kentongan.telephony.config;

import id.kentongan.telephony.config.Finding.Reason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code positions.csv}, {@code trunks.csv} and, if there is one, {@code
 * public-telephones.csv}, and checks them whole.
 */
final class PlanFiles {

  static final String POSITIONS = "positions.csv";
  static final String TRUNKS = "trunks.csv";
  static final String PUBLIC_TELEPHONES = "public-telephones.csv";

  private static final long LARGEST_FILE = 1 << 20;
  private static final Pattern EXTENSION = Pattern.compile("[0-9]{3,6}");
  private static final Pattern TRUNK_ID = Pattern.compile("[a-z0-9]{1,20}");
  private static final Pattern TELEPHONE_ID = Pattern.compile("telepon-[0-9]{2}");

  /** Numbers that mean something else in the room. */
  private static final Set<String> TAKEN = Set.of("112", "719");

  private final Path directory;
  private final Consumer<Finding> findings;

  PlanFiles(Path directory, Consumer<Finding> findings) {
    this.directory = directory;
    this.findings = findings;
  }

  ExchangePlan read() {
    return new ExchangePlan(
        content(POSITIONS).map(this::positions).orElse(List.of()),
        content(TRUNKS).map(this::trunks).orElse(List.of()),
        Files.exists(directory.resolve(PUBLIC_TELEPHONES))
            ? content(PUBLIC_TELEPHONES).map(this::publicTelephones).orElse(List.of())
            : List.of());
  }

  private List<Position> positions(String text) {
    Table table = new Table(POSITIONS, List.of("id", "extension", "name"), findings);
    List<Position> positions = new ArrayList<>();
    for (CSVRecord row : table.rows(text)) {
      positions.add(
          new Position(
              table.unique(row, "id", Position.ID.asMatchPredicate(), Reason.POSITION_ID),
              table.unique(
                  row,
                  "extension",
                  number -> EXTENSION.matcher(number).matches() && !TAKEN.contains(number),
                  Reason.EXTENSION),
              table.name(row)));
    }
    return positions;
  }

  private List<String> publicTelephones(String text) {
    Table table = new Table(PUBLIC_TELEPHONES, List.of("id", "name"), findings);
    List<String> ids = new ArrayList<>();
    for (CSVRecord row : table.rows(text)) {
      ids.add(table.unique(row, "id", TELEPHONE_ID.asMatchPredicate(), Reason.TELEPHONE_ID));
      table.name(row);
    }
    return ids;
  }

  private List<Trunk> trunks(String text) {
    Table table = new Table(TRUNKS, List.of("id", "address", "name"), findings);
    List<Trunk> trunks = new ArrayList<>();
    for (CSVRecord row : table.rows(text)) {
      String id = table.unique(row, "id", TRUNK_ID.asMatchPredicate(), Reason.TRUNK_ID);
      String address =
          table.unique(row, "address", value -> Network.parse(value).isPresent(), Reason.ADDRESS);
      String name = table.name(row);
      Network.parse(address).ifPresent(network -> add(trunks, new Trunk(id, network, name)));
    }
    return trunks;
  }

  private void add(List<Trunk> trunks, Trunk trunk) {
    for (Trunk other : trunks) {
      if (other.address().overlaps(trunk.address())) {
        Map<String, String> both = Map.of("one", other.id(), "other", trunk.id());
        findings.accept(new Finding(TRUNKS, 0, Reason.OVERLAP, both));
      }
    }
    trunks.add(trunk);
  }

  private Optional<String> content(String file) {
    Path path = directory.resolve(file);
    try {
      if (!Files.isRegularFile(path)) {
        refuse(file, Reason.MISSING, Map.of());
      } else if (Files.size(path) > LARGEST_FILE) {
        refuse(file, Reason.TOO_LARGE, Map.of("limit", "1"));
      } else {
        // Spreadsheets put a byte order mark before their UTF-8.
        return Optional.of(Files.readString(path).replaceFirst("^\uFEFF", ""));
      }
    } catch (CharacterCodingException notUtf8) {
      refuse(file, Reason.NOT_UTF8, Map.of());
    } catch (IOException unreadable) {
      refuse(file, Reason.UNREADABLE, Map.of("value", String.valueOf(unreadable.getMessage())));
    }
    return Optional.empty();
  }

  private void refuse(String file, Reason reason, Map<String, String> values) {
    findings.accept(new Finding(file, 0, reason, values));
  }
}
