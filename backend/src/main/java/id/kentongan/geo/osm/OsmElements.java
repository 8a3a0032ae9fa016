package id.kentongan.geo.osm;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Takes the elements of a file in its order: nodes, then ways, then relations, each by rising id.
 */
public interface OsmElements {

  /** The three kinds of element, in the order of a file. */
  enum Kind {
    NODE,
    WAY,
    RELATION
  }

  /** What need not even be decoded is told apart here. */
  default boolean wants(Kind kind) {
    return true;
  }

  /** Degrees, WGS 84. */
  default void node(long id, double longitude, double latitude, Map<String, String> tags)
      throws IOException {}

  /**
   * A line through nodes.
   *
   * @param nodes ids; the first again at the end of a closed way
   */
  default void way(long id, long[] nodes, Map<String, String> tags) throws IOException {}

  /**
   * Things that belong together.
   *
   * @param ways those of its members that are ways
   */
  default void relation(long id, List<Member> ways, Map<String, String> tags) throws IOException {}

  /**
   * How much of the file has been read.
   *
   * @param share 0 to 1
   */
  default void progress(double share) {}

  /**
   * A way in a relation.
   *
   * @param role e.g. {@code outer}
   */
  record Member(long way, String role) {}
}
