package id.kentongan.platform;

import java.util.List;

/**
 * A page of the front end. One bean a page.
 *
 * @param path e.g. {@code /calltaker}
 * @param shell name of its file in the front end's {@code pages}, without {@code .html}
 * @param roles codes of the roles that may open it; for those that no earlier page has, it is the
 *     one that {@code /} leads to
 */
public record Page(String path, String shell, List<String> roles) {

  public Page {
    roles = List.copyOf(roles);
  }
}
