package id.kentongan.fleet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Brings the newest fix of each unit before everybody's eyes, on every node. */
@Component
@ConditionalOnWebApplication
class MapStep implements FixStep {

  private final NewestFixes newest;
  private final UnitBoard board;
  private final Map<CallSign, Fix> group = new LinkedHashMap<>();

  MapStep(NewestFixes newest, UnitBoard board) {
    this.newest = newest;
    this.board = board;
  }

  @Override
  public JudgedFix take(JudgedFix passing) {
    if (passing.isNewest()) {
      newest.offer(passing.fix());
      group.put(passing.fix().unit(), passing.fix());
    }
    return passing;
  }

  @Override
  public void endGroup() {
    newest.share(group.values());
    group.keySet().forEach(board::changed);
    group.clear();
  }
}
