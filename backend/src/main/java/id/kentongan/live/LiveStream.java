package id.kentongan.live;

/** Where modules hand in what changed. Returns at once; no reader's slowness is felt here. */
public interface LiveStream {

  /** An item is new or changed. Call it after the commit, with the item as it was committed. */
  void changed(String topic, Topic.Item item);

  /** An item is no longer part of the topic. */
  void removed(String topic, String id);
}
