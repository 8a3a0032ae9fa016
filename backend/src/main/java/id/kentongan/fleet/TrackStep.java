package id.kentongan.fleet;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Writes a group into the tracks, all of it in one statement and one commit. */
@Component
@ConditionalOnWebApplication
class TrackStep implements FixStep {

  private final Tracks tracks;
  private final List<JudgedFix> group = new ArrayList<>();

  TrackStep(Tracks tracks) {
    this.tracks = tracks;
  }

  @Override
  public JudgedFix take(JudgedFix passing) {
    group.add(passing);
    return passing;
  }

  @Override
  public void endGroup() {
    try {
      tracks.add(group);
    } finally {
      group.clear();
    }
  }
}
