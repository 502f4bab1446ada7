package dev.newsfold.query.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** A client that watches, and how far it has been told. */
final class Watcher {

  private static final Logger LOG = Logger.getLogger(Watcher.class);

  private final Watched watched;
  private final SseEventSink sink;
  private final Sse sse;
  private final int mostUnsent;
  private final AtomicInteger unsent = new AtomicInteger();
  private volatile long position;

  Watcher(Watched watched, SseEventSink sink, Sse sse, int mostUnsent, long position) {
    this.watched = watched;
    this.sink = sink;
    this.sse = sse;
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

  void close() {
    sink.close();
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
    send(sse.newEventBuilder().comment("newsfold").build());
  }

  private void send(OutboundSseEvent event) {
    if (sink.isClosed()) {
      return;
    }
    if (unsent.incrementAndGet() > mostUnsent) {
      LOG.infof("Dropped a live client: %d events were waiting for it", mostUnsent);
      sink.close();
      return;
    }
    sink.send(event)
        .whenComplete(
            (sent, fault) -> {
              unsent.decrementAndGet();
              if (fault != null) {
                sink.close();
              }
            });
  }
}
