package id.kentongan.live;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a node tells all nodes of one topic.
 *
 * @param load the epoch that these items are the load of; null: these items changed
 */
record LogEntry(String topic, @Nullable String load, List<Encoded> items) {

  /**
   * An item, encoded once for each view that shows it.
   *
   * @param version see {@link Topic.Item#version}
   * @param views JSON by the view's name; a view that is missing does not show it
   */
  record Encoded(String id, long version, Map<String, String> views) {}
}
