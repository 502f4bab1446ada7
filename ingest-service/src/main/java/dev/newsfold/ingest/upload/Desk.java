package dev.newsfold.ingest.upload;

import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.HandedIn;
import dev.newsfold.ingest.Ingestion;
import dev.newsfold.ingest.Taken;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.problem.Problem;
import dev.newsfold.ingest.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands in what came over HTTP and waits for what becomes of it. */
@ApplicationScoped
class Desk {

  private final Ingestion ingestion;
  private final Clock clock;
  private final Duration patience;

  Desk(Ingestion ingestion, Clock clock, UploadConfiguration configuration) {
    this.ingestion = ingestion;
    this.clock = clock;
    this.patience = configuration.answerWithin();
    if (patience.toMillis() < 1) {
      throw new IllegalArgumentException(
          "newsfold.upload.answer-within is " + patience + ", below 1ms");
    }
  }

  /** What is wrong with it is said at the start, and not when the first file comes. */
  void open(@Observes StartupEvent event) {}

  /**
   * In the order of the documents.
   *
   * @param again whether they are read though the same bytes were taken before
   * @throws ProblemException if they are not published in time; what is sent again then is not
   *     published twice
   */
  List<Taken> take(List<Document> documents, boolean again) {
    long deadline = System.nanoTime() + patience.toNanos();
    List<CompletableFuture<Taken>> promises = new ArrayList<>();
    List<Taken> taken = new ArrayList<>();
    try {
      for (Document document : documents) {
        HandedIn handedIn = new HandedIn(document, Via.REST, clock.instant(), again);
        promises.add(ingestion.take(handedIn, Duration.ofNanos(deadline - System.nanoTime())));
      }
      for (CompletableFuture<Taken> promise : promises) {
        taken.add(promise.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
      }
      return taken;
    } catch (TimeoutException e) {
      throw unavailable("Kafka does not answer, nothing is lost: send it again later");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("The service stops: send it again later");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a document could not be handled", e);
    } finally {
      promises.forEach(promise -> promise.cancel(false));
    }
  }

  private static ProblemException unavailable(String detail) {
    return new ProblemException(
        Problem.of(503, "kafka-unavailable", "Not published in time", detail, null));
  }
}
