package dev.newsfold.ingest;

import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads documents before it is their turn, so that one transaction can be committed while the
 * documents of the next are read. What is read so and not taken yet is bounded; whoever comes to a
 * document that nobody has begun with reads it himself.
 */
@Singleton
class ReadAhead {

  /** Of documents; what they are read into takes about as much again. */
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /** For what a document takes beside its bytes. */
  private static final int OVERHEAD = 1024;

  private final ReadDocuments documents;
  private final Semaphore room = new Semaphore(MOST_BYTES);

  /** The thread that publishes is one of those that read. */
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
          task -> {
            Thread thread = new Thread(task, "read-ahead");
            thread.setDaemon(true);
            return thread;
          });

  ReadAhead(ReadDocuments documents) {
    this.documents = documents;
  }

  /**
   * Puts a document on the list.
   *
   * @param promise by whose end the document is no longer needed
   */
  Turn add(HandedIn handedIn, CompletableFuture<?> promise, Context trace) {
    Turn turn = new Turn(handedIn, promise, trace);
    var unused = promise.whenComplete((kept, failure) -> turn.giveBackRoom());
    threads.execute(turn::aheadOfTime);
    return turn;
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }

  /** A document, to be read once. */
  final class Turn {

    private final HandedIn handedIn;
    private final CompletableFuture<?> promise;
    private final Context trace;
    private final AtomicBoolean isBegun = new AtomicBoolean();
    private final AtomicInteger roomTaken = new AtomicInteger();
    private final CompletableFuture<ReadDocument> read = new CompletableFuture<>();

    private Turn(HandedIn handedIn, CompletableFuture<?> promise, Context trace) {
      this.handedIn = handedIn;
      this.promise = promise;
      this.trace = trace;
    }

    /** What came of it; waits where another thread is at it. */
    ReadDocument get() throws InterruptedException {
      readUnlessBegun();
      try {
        return read.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      } finally {
        giveBackRoom();
      }
    }

    private void aheadOfTime() {
      if (isBegun.get() || promise.isDone()) {
        return;
      }
      int bytes = (int) Math.min(handedIn.document().size(), ReadDocument.MOST_BYTES) + OVERHEAD;
      try {
        room.acquire(bytes);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      roomTaken.set(bytes);
      boolean isReadHere = readUnlessBegun();
      if (!isReadHere || promise.isDone()) {
        giveBackRoom();
      }
    }

    /** False where it was begun before. */
    private boolean readUnlessBegun() {
      if (!isBegun.compareAndSet(false, true)) {
        return false;
      }
      try {
        read.complete(trace.wrapSupplier(() -> documents.inMemory(handedIn)).get());
      } catch (Throwable e) {
        read.completeExceptionally(e);
      }
      return true;
    }

    private void giveBackRoom() {
      int bytes = roomTaken.getAndSet(0);
      if (bytes > 0) {
        room.release(bytes);
      }
    }
  }
}
