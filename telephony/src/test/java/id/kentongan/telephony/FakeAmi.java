package id.kentongan.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An exchange that lets itself be signed in to and then sends what it is told to. */
final class FakeAmi implements AutoCloseable {

  private final ServerSocket server;
  private final Map<Socket, Boolean> sessions = new ConcurrentHashMap<>();

  /** Every action that was asked for, as its lines came. */
  final List<String> actions = new CopyOnWriteArrayList<>();

  volatile boolean refusesLogins;
  volatile boolean refusesPauses;

  /** Channels of which CoreShowChannels tells: ids of calls. */
  volatile List<String> calls = List.of();

  /** What happens at the moment when the snapshot is asked for. */
  volatile String eventsDuringSnapshot = "";

  FakeAmi() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** To everybody who listens. */
  void send(String events) {
    sessions.forEach((socket, listens) -> {
      if (listens) {
        write(socket, events);
      }
    });
  }

  /** Cuts every connection. */
  void cut() {
    sessions.keySet().forEach(FakeAmi::close);
    sessions.clear();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    write(socket, "Asterisk Call Manager/11.0.0\r\n");
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      Map<String, String> action = new LinkedHashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          actions.add(action.toString());
          answer(socket, action);
          action.clear();
        } else {
          String[] parts = line.split(": ?", 2);
          action.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
      }
    } catch (IOException closed) {
      // The other side is gone.
    } finally {
      sessions.remove(socket);
    }
  }

  private void answer(Socket socket, Map<String, String> action) {
    String id = "ActionID: " + action.get("actionid") + "\r\n";
    switch (action.getOrDefault("action", "")) {
      case "Challenge" -> success(socket, id + "Challenge: 112\r\n");
      case "Login" -> login(socket, id, action);
      case "CoreSettings" -> success(socket, id + "AsteriskVersion: 22.10.1\r\n");
      case "Ping" -> success(socket, id + "Ping: Pong\r\nTimestamp: 1795312000.500000\r\n");
      case "CoreStatus" ->
          success(socket, id + "CoreStartupDate: 2026-11-22\r\nCoreStartupTime: 01:00:00\r\n");
      case "CoreShowChannels" -> {
        send(eventsDuringSnapshot);
        success(socket, id);
        for (String call : calls) {
          write(socket, channel(id, call));
        }
        write(socket, "Event: CoreShowChannelsComplete\r\n" + id + "\r\n");
      }
      case "QueueStatus" -> {
        success(socket, id);
        write(socket, member(id, "112") + member(id, "112-all"));
        write(socket, "Event: QueueStatusComplete\r\n" + id + "\r\n");
      }
      case "QueuePause" -> {
        if (refusesPauses) {
          write(socket, "Response: Error\r\n" + id + "Message: Interface not found\r\n\r\n");
        } else {
          success(socket, id);
        }
      }
      default -> write(socket, "Response: Goodbye\r\n" + id + "\r\n");
    }
  }

  private void login(Socket socket, String id, Map<String, String> action) {
    if (refusesLogins) {
      write(socket, "Response: Error\r\n" + id + "Message: Authentication failed\r\n\r\n");
      return;
    }
    success(socket, id);
    write(socket, "Event: FullyBooted\r\nStatus: Fully Booted\r\n\r\n");
    sessions.put(socket, "on".equals(action.get("events")));
  }

  private static String channel(String id, String call) {
    return "Event: CoreShowChannel\r\n%sChannel: PJSIP/trunk-sample-00000001\r\nUniqueid: %s\r\nLinkedid: %s\r\n\r\n"
        .formatted(id, call, call);
  }

  private static String member(String id, String queue) {
    return ("Event: QueueMember\r\n%sQueue: %s\r\nName: pos-01\r\n"
            + "Location: Local/pos-01@positions\r\nStatus: 1\r\nPaused: 0\r\n\r\n")
        .formatted(id, queue);
  }

  private static void success(Socket socket, String lines) {
    write(socket, "Response: Success\r\n" + lines + "\r\n");
  }

  private static void write(Socket socket, String text) {
    try {
      synchronized (socket) {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
      }
    } catch (IOException gone) {
      close(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      // As wanted.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
