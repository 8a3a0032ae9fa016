package id.kentongan.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks every chain and compares it with the heads. Proves that no entry was changed, taken out,
 * put in, moved or cut off behind the back of the program. It cannot prove that somebody with all
 * rights did not rewrite a chain from some entry on, with its head: for that, compare with a head
 * that was kept elsewhere (the log holds one a day).
 */
class ChainCheck {

  private final AuditTable table;
  private final Map<String, ChainHead> reached = new HashMap<>();
  private final List<String> breaks = new ArrayList<>();
  private long entries;

  private ChainCheck(AuditTable table) {
    this.table = table;
  }

  static Verdict of(JdbcClient database) {
    ChainCheck check = new ChainCheck(new AuditTable(database));
    return check.walk();
  }

  private Verdict walk() {
    Map<String, ChainHead> heads = table.heads();
    table.forEach(this::visit);
    heads.forEach(this::compareWithEnd);
    reached.keySet().stream()
        .filter(node -> !heads.containsKey(node))
        .forEach(node -> breaks.add(node + ": its head is missing"));
    return new Verdict(entries, heads, breaks.stream().findFirst());
  }

  private void visit(AuditTable.Stored stored) {
    entries++;
    ChainedEntry chained = stored.chained();
    ChainHead before = reached.get(chained.node());
    String wrong = wrongWith(stored, before);
    if (wrong != null) {
      breaks.add(nameOf(chained.node(), chained.day().toString(), chained.number()) + wrong);
    }
    reached.put(chained.node(), new ChainHead(chained.day(), chained.number(), stored.hash()));
  }

  private static @Nullable String wrongWith(AuditTable.Stored stored, @Nullable ChainHead before) {
    ChainedEntry chained = stored.chained();
    int expected = before != null && before.day().equals(chained.day()) ? before.number() + 1 : 1;
    String previous = before == null ? ChainedEntry.BEGINNING : before.hash();
    if (chained.number() != expected) {
      return ": entry %d is missing".formatted(expected);
    }
    if (!chained.previous().equals(previous)) {
      return ": it does not follow the entry before it";
    }
    return chained.hash().equals(stored.hash()) ? null : ": it was changed";
  }

  private void compareWithEnd(String node, ChainHead head) {
    ChainHead end = reached.get(node);
    if (head.number() > 0 && !head.equals(end)) {
      breaks.add(
          nameOf(node, head.day().toString(), head.number()) + ": the chain does not end with it");
    }
  }

  private static String nameOf(String node, String day, int number) {
    return node + " " + day + " #" + number;
  }

  /**
   * @param broken the first entry that does not hold, and why; empty if all hold
   */
  record Verdict(long entries, Map<String, ChainHead> heads, Optional<String> broken) {}
}
