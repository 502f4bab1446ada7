package dev.newsfold.query.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.query.problem.ClientGone;
import dev.newsfold.query.problem.Unavailable;
import dev.newsfold.query.web.Connection;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends exports, few at a time, and cuts off clients that take nothing. */
@ApplicationScoped
class Transfers {

  private static final Logger LOG = Logger.getLogger(Transfers.class);
  private static final long WATCH_MILLIS = 100;

  private final ObjectMapper mapper;
  private final ExportConfiguration configuration;
  private final Clock clock = Clock.systemUTC();
  private final Semaphore free;
  private final Set<Transfer> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "exports");
            thread.setDaemon(true);
            return thread;
          });

  private @Nullable Future<?> watching;

  Transfers(ObjectMapper mapper, ExportConfiguration configuration) {
    this.mapper = mapper;
    this.configuration = configuration;
    this.free = new Semaphore(configuration.atOnce());
  }

  /** Hands over every item that is asked for, until the reader throws. */
  @FunctionalInterface
  interface Walk<T> {
    void walk(Consumer<T> reader);
  }

  void start(@Observes StartupEvent event) {
    watching =
        watch.scheduleWithFixedDelay(
            this::cutOffLateOnes, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Before the HTTP server stops, which would wait for the open connections. */
  void stop(@Observes @Priority(1) ShutdownEvent event) {
    if (watching != null) {
      watching.cancel(true);
    }
    watch.shutdownNow();
    running.forEach(Transfer::cut);
  }

  int atOnce() {
    return configuration.atOnce();
  }

  int runningNow() {
    return running.size();
  }

  /** The answer, whose body is made as the client takes it. */
  <T> Response answer(HttpServerRequest request, Format format, Layout<T> layout, Walk<T> walk) {
    StreamingOutput body = out -> send(request, format, layout, walk, out);
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + format.fileName(layout.what()) + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private <T> void send(
      HttpServerRequest request, Format format, Layout<T> layout, Walk<T> walk, OutputStream out) {
    if (!free.tryAcquire()) {
      throw new Unavailable(
          "%d exports run already; try again later".formatted(configuration.atOnce()));
    }
    Transfer transfer = new Transfer(Connection.of(request), clock);
    running.add(transfer);
    try {
      send(new ItemWriter<>(format, layout, mapper, out), walk, transfer);
    } catch (ClientGone e) {
      LOG.infof("An export of %s ended early: %s", layout.what(), e.getMessage());
      transfer.cut();
      throw e;
    } catch (RuntimeException e) {
      // Once the file has begun, a status can no longer say that it is not whole.
      if (request.response().headWritten()) {
        transfer.cut();
      }
      throw e;
    } finally {
      running.remove(transfer);
      free.release();
    }
  }

  private static <T> void send(ItemWriter<T> writer, Walk<T> walk, Transfer transfer) {
    transfer.take(writer::begin);
    walk.walk(item -> transfer.take(() -> writer.write(item)));
    transfer.take(writer::end);
  }

  private void cutOffLateOnes() {
    for (Transfer transfer : running) {
      if (transfer.isLate(configuration.stalledAfter(), configuration.longest())
          && !transfer.isCut()) {
        LOG.info("Cut off an export: its client took nothing, or it took too long");
        transfer.cut();
      }
    }
  }
}
