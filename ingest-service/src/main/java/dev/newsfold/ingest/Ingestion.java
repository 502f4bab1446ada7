package dev.newsfold.ingest;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FileReport;
import dev.newsfold.ingest.identity.FileId;
import dev.newsfold.ingest.publish.Journal;
import dev.newsfold.ingest.publish.Transaction;
import io.opentelemetry.context.Context;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/**
 * The whole way of a document: from a door (inbox, REST, feeds) into the channel, where it is read
 * if it is no large one; with others that wait there into one transaction, in which it is looked up
 * in the ledger, read part by part if it was not, published, and entered in the ledger. One thread
 * does the latter, so that a document is never taken twice.
 */
@ApplicationScoped
public class Ingestion {

  private static final Logger LOG = Logger.getLogger(Ingestion.class);
  private static final long PROBE_EVERY_MILLISECONDS = 1000;
  private static final long STOP_WITHIN_MILLISECONDS = 600;

  private final Submissions submissions;
  private final Multi<Submission> documents;
  private final IngestConfiguration configuration;
  private final Journal journal;
  private final ReadDocuments read;
  private final ReadAhead ahead;
  private final DocumentTraces traces;
  private final Map<FileId, FileReport> underWay = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "ingestion"));
  private Cancellable arrivals = () -> {};

  Ingestion(
      Submissions submissions,
      @Channel(Submissions.CHANNEL) Multi<Submission> documents,
      IngestConfiguration configuration,
      Journal journal,
      ReadDocuments read,
      ReadAhead ahead,
      DocumentTraces traces) {
    this.submissions = submissions;
    this.documents = documents;
    this.configuration = configuration;
    this.journal = journal;
    this.read = read;
    this.ahead = ahead;
    this.traces = traces;
  }

  void start(@Observes StartupEvent event) {
    Executor guarded = task -> thread.execute(guarded(task::run));
    Batches batches =
        new Batches(
            configuration, guarded, batch -> guarded(() -> takeTogetherOrAlone(batch)).run());
    arrivals =
        documents
            .emitOn(guarded, configuration.batchFiles())
            .subscribe()
            .with(batches::add, Ingestion::giveUp);
    var unused =
        thread.scheduleWithFixedDelay(
            guarded(journal::probe), 0, PROBE_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  /** What an executor runs fails in silence, else. */
  private static Runnable guarded(Work work) {
    return () -> {
      try {
        work.run();
      } catch (InterruptedException e) {
        LOG.debug("Stopped while a transaction was under way: it is done again at the next start");
        Thread.currentThread().interrupt();
      } catch (Throwable e) {
        giveUp(e);
      }
    };
  }

  private static void giveUp(Throwable failure) {
    LOG.fatal("Ingestion cannot go on; the service stops", failure);
    Quarkus.asyncExit(1);
  }

  /**
   * Promises what becomes of a document; cancelled promises are not begun with. Waits where too
   * many others wait.
   */
  public CompletableFuture<Taken> take(HandedIn handedIn) throws InterruptedException {
    CompletableFuture<Taken> promise = new CompletableFuture<>();
    submissions.add(submission(handedIn, promise));
    return promise;
  }

  /**
   * The same for those who cannot wait without end.
   *
   * @throws TimeoutException if it was not handed in, since there was no room in all that time
   */
  public CompletableFuture<Taken> take(HandedIn handedIn, Duration patience)
      throws InterruptedException, TimeoutException {
    CompletableFuture<Taken> promise = new CompletableFuture<>();
    try {
      submissions.add(submission(handedIn, promise), patience);
    } catch (TimeoutException e) {
      promise.cancel(false);
      throw e;
    }
    return promise;
  }

  private Submission submission(HandedIn handedIn, CompletableFuture<Taken> promise) {
    Context trace = traces.begin(handedIn, promise);
    return new Submission.OfDocument(handedIn, ahead.add(handedIn, promise, trace), promise, trace);
  }

  /**
   * Promises whether a step of a feed is accepted: with its articles published, it changes the
   * state that it expects, or nothing happens. Waits where too many others wait.
   */
  public CompletableFuture<Boolean> take(FeedStep step) throws InterruptedException {
    CompletableFuture<Boolean> promise = new CompletableFuture<>();
    submissions.add(new Submission.OfFeed(step, promise, traces.begin(step.document(), promise)));
    return promise;
  }

  /** Whether documents go through at present; else they wait. */
  public boolean isReady() {
    return journal.isReady();
  }

  /** What became of a document, or that it is under way. */
  public Optional<FileReport> find(FileId id) {
    FileReport received = underWay.get(id);
    return received == null ? journal.find(id) : Optional.of(received);
  }

  /** Every feed that is polled, or was until it was gone. */
  public List<FeedState> feeds() {
    return journal.feeds();
  }

  /** One document that cannot be handled at all must not hold up those beside it. */
  private void takeTogetherOrAlone(List<Submission> batch) throws InterruptedException {
    try {
      take(batch);
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        LOG.errorf(e, "%s cannot be handled", batch.get(0).handedIn().document().name());
        batch.get(0).promise().completeExceptionally(e);
        return;
      }
      for (Submission submission : batch) {
        takeTogetherOrAlone(List.of(submission));
      }
    }
  }

  private void take(List<Submission> batch) throws InterruptedException {
    List<Identified> documents = new ArrayList<>();
    List<Function<Transaction, Runnable>> work = new ArrayList<>();
    for (Submission submission : batch) {
      if (submission instanceof Submission.OfDocument document) {
        ReadDocument looked = document.turn().get();
        documents.add(looked.document());
        work.add(
            promised(document, document.promise(), transaction -> takeOne(looked, transaction)));
      }
      if (submission instanceof Submission.OfFeed feed) {
        work.add(promised(feed, feed.promise(), transaction -> takeStep(feed.step(), transaction)));
      }
    }
    documents.forEach(document -> underWay.put(document.id(), document.received()));
    try {
      List<Runnable> promises =
          journal.write(transaction -> work.stream().map(one -> one.apply(transaction)).toList());
      promises.forEach(Runnable::run);
    } finally {
      documents.forEach(document -> underWay.remove(document.id()));
    }
  }

  /** Work, after which is left to be done what has to wait for the commit. */
  private static <T> Function<Transaction, Runnable> promised(
      Submission submission, CompletableFuture<T> promise, Function<Transaction, T> work) {
    return transaction -> {
      T result = submission.trace().wrapSupplier(() -> work.apply(transaction)).get();
      return () -> promise.complete(result);
    };
  }

  private boolean takeStep(FeedStep step, Transaction transaction) {
    long version = transaction.feed(step.feedId()).map(FeedState::version).orElse(0L);
    if (version != step.expected()) {
      return false;
    }
    Instant time = step.document().receivedAt();
    if (!step.parts().isEmpty()) {
      transaction.publish(step.fileId(), read.handOn(step, transaction::publish));
    }
    FeedState next = step.next();
    if (next == null) {
      transaction.removeFeed(step.feedId(), time);
      return true;
    }
    transaction.publish(next, time);
    return true;
  }

  private Taken takeOne(ReadDocument looked, Transaction transaction) {
    Identified document = looked.document();
    Optional<FileReport> known = transaction.known(document.id());
    if (known.isPresent() && !isToBeReadAgain(document, known.get())) {
      return new Taken(known.get(), true);
    }
    FileReport report = publish(looked, transaction);
    transaction.publish(document.id(), report);
    return new Taken(report, false);
  }

  private FileReport publish(ReadDocument looked, Transaction transaction) {
    ReadDocuments.Account account = looked.account();
    if (account == null) {
      return read.read(looked.document(), transaction::publish);
    }
    account.messages().forEach(transaction::publish);
    return account.report();
  }

  /**
   * What was rejected as a whole is read whenever it comes: a limit may be higher now, or a reader
   * newer. Its rejection, where that is repeated, has the same id.
   */
  private static boolean isToBeReadAgain(Identified document, FileReport known) {
    return document.handedIn().again() || known.state() == FileReport.State.REJECTED;
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    thread.execute(this::takeNoMore);
    if (!thread.awaitTermination(STOP_WITHIN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      thread.shutdownNow();
    }
    if (thread.awaitTermination(STOP_WITHIN_MILLISECONDS / 2, TimeUnit.MILLISECONDS)) {
      journal.close();
    }
  }

  /** On the thread itself, which else could be amid a batch and find that it cannot end it. */
  private void takeNoMore() {
    arrivals.cancel();
    thread.shutdown();
  }
}
