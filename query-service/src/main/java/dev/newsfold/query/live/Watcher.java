package dev.newsfold.query.live;

import dev.newsfold.query.web.Connection;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * A client that watches, and how far it has been told. What it has not taken yet is counted, so
 * that little waits for it in memory, and nobody waits with it.
 */
final class Watcher {

  private static final Logger LOG = Logger.getLogger(Watcher.class);

  private final Watched watched;
  private final SseEventSink sink;
  private final Sse sse;
  private final Connection connection;
  private final int mostUnsent;
  private final AtomicInteger unsent = new AtomicInteger();
  private volatile long lastTaken = System.nanoTime();
  private volatile long position;

  Watcher(
      Watched watched,
      SseEventSink sink,
      Sse sse,
      Connection connection,
      int mostUnsent,
      long position) {
    this.watched = watched;
    this.sink = sink;
    this.sse = sse;
    this.connection = connection;
    this.mostUnsent = mostUnsent;
    this.position = position;
  }

  Watched watched() {
    return watched;
  }

  long position() {
    return position;
  }

  void moveTo(long sequence) {
    position = sequence;
  }

  boolean isGone() {
    return sink.isClosed();
  }

  boolean hasRoomFor(int events) {
    int waiting = unsent.get();
    return waiting == 0 || waiting + events <= mostUnsent;
  }

  boolean tookNothingFor(Duration patience) {
    return unsent.get() > 0 && System.nanoTime() - lastTaken > patience.toNanos();
  }

  void close() {
    sink.close();
  }

  /** Says why, and ends the stream once the client has taken what is on its way. */
  void drop(String reason) {
    LOG.infof("Dropped a live client: %s", reason);
    tell(new LiveEvent(position, "dropped", "{\"reason\":\"" + reason + "\"}"));
    close();
  }

  /** Ends the connection with what is on its way: there is no use in waiting. */
  void cut(String reason) {
    LOG.infof("Dropped a live client: %s", reason);
    connection.cut();
  }

  void tell(LiveEvent event) {
    send(
        sse.newEventBuilder()
            .id(Long.toString(event.sequence()))
            .name(event.name())
            .mediaType(MediaType.TEXT_PLAIN_TYPE)
            .data(String.class, event.json())
            .build());
  }

  /** A comment: it keeps the connection open, and a dead one is noticed. */
  void reassure() {
    if (unsent.get() == 0) {
      send(sse.newEventBuilder().comment("newsfold").build());
    }
  }

  private void send(OutboundSseEvent event) {
    if (sink.isClosed()) {
      return;
    }
    if (unsent.getAndIncrement() == 0) {
      lastTaken = System.nanoTime();
    }
    sending(event)
        .whenComplete(
            (sent, fault) -> {
              lastTaken = System.nanoTime();
              unsent.decrementAndGet();
              if (fault != null) {
                sink.close();
              }
            });
  }

  /** A client that has left meanwhile fails like one that leaves now. */
  private CompletionStage<?> sending(OutboundSseEvent event) {
    try {
      return sink.send(event);
    } catch (IllegalStateException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
