package dev.newsfold.query.export;

import dev.newsfold.query.problem.ClientGone;
import dev.newsfold.query.web.Connection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** An export on its way to a client, and when it last got on. */
final class Transfer {

  private final Connection connection;
  private final Clock clock;
  private final Instant begun;
  private final AtomicBoolean isCut = new AtomicBoolean();
  private volatile Instant last;

  Transfer(Connection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
    this.begun = clock.instant();
    this.last = begun;
  }

  /** Writes something to the client. */
  @FunctionalInterface
  interface Writing {
    void write() throws IOException;
  }

  /**
   * Lets the client take something.
   *
   * @throws ClientGone where it does not
   */
  void take(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new ClientGone(e);
    }
    last = clock.instant();
  }

  boolean isLate(Duration stalledAfter, Duration longest) {
    Instant now = clock.instant();
    return last.plus(stalledAfter).isBefore(now) || begun.plus(longest).isBefore(now);
  }

  boolean isCut() {
    return isCut.get();
  }

  /** Ends the connection before the file is whole, which no client takes for its end. */
  void cut() {
    if (isCut.compareAndSet(false, true)) {
      connection.cut();
    }
  }
}
