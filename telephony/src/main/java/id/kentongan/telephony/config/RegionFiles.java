package id.kentongan.telephony.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code region.yaml}, {@code positions.csv} and {@code trunks.csv}, and checks them whole.
 */
final class RegionFiles {

  private static final long LARGEST_FILE = 1 << 20;
  private static final Pattern EXTENSION = Pattern.compile("[0-9]{3,6}");
  private static final Pattern TRUNK_ID = Pattern.compile("[a-z0-9]{1,20}");

  /** Numbers that mean something else in the room. */
  private static final Set<String> TAKEN = Set.of("112", "719");

  private final Path directory;
  private final Findings findings = new Findings();

  RegionFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * @throws Refused naming what is wrong in any of the files
   */
  Region read() throws Refused {
    content("region.yaml").ifPresent(text -> new RegionSettings(findings).check(text));
    List<Position> positions = content("positions.csv").map(this::positions).orElse(List.of());
    List<Trunk> trunks = content("trunks.csv").map(this::trunks).orElse(List.of());
    findings.refuse();
    return new Region(positions, trunks);
  }

  private List<Position> positions(String text) {
    Table table = new Table("positions.csv", List.of("id", "extension", "name"), findings);
    List<Position> positions = new ArrayList<>();
    for (CSVRecord row : table.rows(text)) {
      positions.add(
          new Position(
              table.unique(row, "id", Position.ID.asMatchPredicate(), "pos-01 to pos-999"),
              table.unique(
                  row,
                  "extension",
                  number -> EXTENSION.matcher(number).matches() && !TAKEN.contains(number),
                  "a number of 3 to 6 digits other than 112 and 719"),
              table.name(row)));
    }
    return positions;
  }

  private List<Trunk> trunks(String text) {
    Table table = new Table("trunks.csv", List.of("id", "address", "name"), findings);
    List<Trunk> trunks = new ArrayList<>();
    for (CSVRecord row : table.rows(text)) {
      String id =
          table.unique(
              row, "id", TRUNK_ID.asMatchPredicate(), "of 1 to 20 small letters and digits");
      String address =
          table.unique(
              row,
              "address",
              value -> Network.parse(value).isPresent(),
              "an IPv4 address or network (/16 to /32)");
      String name = table.name(row);
      Network.parse(address).ifPresent(network -> add(trunks, new Trunk(id, network, name)));
    }
    return trunks;
  }

  private void add(List<Trunk> trunks, Trunk trunk) {
    for (Trunk other : trunks) {
      if (other.address().overlaps(trunk.address())) {
        findings.add(
            "trunks.csv", "the addresses of " + other.id() + " and " + trunk.id() + " overlap");
      }
    }
    trunks.add(trunk);
  }

  private Optional<String> content(String file) {
    Path path = directory.resolve(file);
    try {
      if (!Files.isRegularFile(path)) {
        findings.add(file, "is missing in " + directory);
      } else if (Files.size(path) > LARGEST_FILE) {
        findings.add(file, "is larger than 1 MiB");
      } else {
        // Spreadsheets put a byte order mark before their UTF-8.
        return Optional.of(Files.readString(path).replaceFirst("^\uFEFF", ""));
      }
    } catch (CharacterCodingException notUtf8) {
      findings.add(file, "is not UTF-8");
    } catch (IOException unreadable) {
      findings.add(file, "cannot be read (" + unreadable.getMessage() + ")");
    }
    return Optional.empty();
  }
}
