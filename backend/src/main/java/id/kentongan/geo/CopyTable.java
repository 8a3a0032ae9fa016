package id.kentongan.geo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Streams rows into a table; nothing else may use the connection until it is closed. */
final class CopyTable implements AutoCloseable {

  private final Writer out;

  /**
   * @param table with its columns, e.g. {@code piece (layer, shape)}
   */
  CopyTable(Connection connection, String table) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(
                new PGCopyOutputStream(postgres, "copy " + table + " from stdin", 1 << 16),
                StandardCharsets.UTF_8),
            1 << 16);
  }

  void row(@Nullable Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.write('\t');
      }
      Object cell = cells[i];
      if (cell == null) {
        out.write("\\N");
      } else {
        escape(cell.toString());
      }
    }
    out.write('\n');
  }

  /** Control characters have no business in a name; PostgreSQL refuses some of them. */
  private void escape(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        out.write("\\\\");
      } else {
        out.write(c < ' ' ? ' ' : c);
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
