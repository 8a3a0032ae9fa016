package id.kentongan.live;

import id.kentongan.identity.Walls;
import java.util.Collection;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Ends the connections of a session that has ended, or of a wall that was taken away. Both are in
 * PostgreSQL and end on any node, so they are looked at, not listened to. While PostgreSQL is away
 * nobody is sent away.
 */
@Component
@ConditionalOnWebApplication
class SessionWatch {

  private static final Logger log = LoggerFactory.getLogger(SessionWatch.class);

  private final LiveHandler handler;
  private final SessionRepository<?> sessions;
  private final Walls walls;

  SessionWatch(LiveHandler handler, SessionRepository<?> sessions, Walls walls) {
    this.handler = handler;
    this.sessions = sessions;
    this.walls = walls;
  }

  @Scheduled(fixedDelay = 2000)
  void endWhatHasNoSession() {
    try {
      handler.sockets().stream()
          .collect(Collectors.groupingBy(socket -> socket.visitor().session()))
          .values()
          .forEach(this::endIfOver);
    } catch (DataAccessException | TransactionException e) {
      log.warn("Sessions cannot be looked at, connections stay: {}", e.toString());
    }
  }

  private void endIfOver(Collection<LiveSocket> sockets) {
    boolean stands =
        switch (sockets.iterator().next().visitor()) {
          case Visitor.SignedIn person -> sessions.findById(person.session()) != null;
          case Visitor.OnWall onWall -> walls.isEnrolled(onWall.wall().wall());
        };
    if (!stands) {
      sockets.forEach(socket -> socket.end(LiveClose.SIGNED_OUT));
    }
  }
}
