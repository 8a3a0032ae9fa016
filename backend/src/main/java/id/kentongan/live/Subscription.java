package id.kentongan.live;

import id.kentongan.live.ViewFeed.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader's place in a feed.
 *
 * @param epoch null: it has seen nothing yet
 */
record Subscription(Feed feed, Topic.View view, @Nullable String epoch, long sequence) {

  List<Frame> next() {
    return feed.after(view, epoch, sequence);
  }

  Subscription at(Frame frame) {
    return new Subscription(feed, view, frame.epoch(), frame.sequence());
  }
}
