package id.kentongan.call;

import java.util.Set;

/**
 * A call is another than before; listened to after the commit.
 *
 * @param ended this change ended it: everybody sees it once more, even if it leaves the screens
 * @param left this change took it off the screens
 * @param positions which look different for it, before or after
 */
public record CallChanged(CallId call, boolean ended, boolean left, Set<String> positions) {

  public CallChanged {
    positions = Set.copyOf(positions);
  }
}
