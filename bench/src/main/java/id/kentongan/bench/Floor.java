package id.kentongan.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What nobody can avoid on this machine: a commit in the same PostgreSQL, a WebSocket's frame. */
final class Floor implements AutoCloseable {

  private static final String FRAME = "x".repeat(120);

  private final EchoPeer peer = new EchoPeer();
  private final Reader echo = new Reader(peer.door(), false);
  private final Connection database;
  private final PreparedStatement insert;

  Floor(RunningSystem system) throws IOException, SQLException {
    database = system.connect();
    database.createStatement().execute("create schema if not exists bench");
    database
        .createStatement()
        .execute("create table if not exists bench.row (at bigint, text text)");
    insert = database.prepareStatement("insert into bench.row values (?, ?)");
  }

  /** A row with this text, inserted and committed: how long it takes, in ns. */
  long commit(String text) throws SQLException {
    long began = System.nanoTime();
    insert.setLong(1, began);
    insert.setString(2, text);
    insert.executeUpdate();
    return System.nanoTime() - began;
  }

  /** A frame there and back, in ns. */
  long echo() throws IOException {
    long began = System.nanoTime();
    echo.say(FRAME);
    echo.readMessage();
    return System.nanoTime() - began;
  }

  @Override
  public void close() throws SQLException {
    echo.close();
    peer.close();
    database.close();
  }
}
