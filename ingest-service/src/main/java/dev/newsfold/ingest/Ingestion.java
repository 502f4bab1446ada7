package dev.newsfold.ingest;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.ingest.format.Formats;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.identity.FileId;
import dev.newsfold.ingest.publish.Journal;
import dev.newsfold.ingest.publish.JournalException;
import dev.newsfold.ingest.publish.Transaction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The whole way of a document: from a door (inbox, REST) into the queue, with others of the queue
 * into one transaction, in which it is looked up in the ledger, read part by part, published, and
 * entered in the ledger. One thread does it, so that a document is never taken twice.
 */
@ApplicationScoped
public class Ingestion {

  private static final Logger LOG = Logger.getLogger(Ingestion.class);
  private static final long PROBE_AFTER_MILLISECONDS = 1000;
  private static final long STOP_WITHIN_MILLISECONDS = 600;

  private final Submissions submissions;
  private final Journal journal;
  private final Formats formats;
  private final Limits limits;
  private final Map<FileId, FileReport> underWay = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::run, "ingestion");
  private volatile boolean stopping;

  Ingestion(Submissions submissions, Journal journal, Formats formats, Limits limits) {
    this.submissions = submissions;
    this.journal = journal;
    this.formats = formats;
    this.limits = limits;
  }

  void start(@Observes StartupEvent event) {
    thread.setUncaughtExceptionHandler(Ingestion::giveUp);
    thread.start();
  }

  private static void giveUp(Thread thread, Throwable failure) {
    LOG.fatal("Ingestion cannot go on; the service stops", failure);
    Quarkus.asyncExit(1);
  }

  /** Promises what becomes of a document; cancelled promises are not begun with. */
  public CompletableFuture<Taken> take(HandedIn handedIn) {
    return submissions.add(handedIn);
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

  private void run() {
    try {
      journal.probe();
      while (!stopping) {
        List<Submission> batch = submissions.next(PROBE_AFTER_MILLISECONDS);
        if (batch.isEmpty()) {
          journal.probe();
        } else {
          takeTogetherOrAlone(batch);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("Stopped while a transaction was under way: it is done again at the next start");
    } finally {
      journal.close();
    }
  }

  /** One document that cannot be handled at all must not hold up those beside it. */
  private void takeTogetherOrAlone(List<Submission> batch) throws InterruptedException {
    try {
      take(batch);
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        LOG.errorf(e, "%s cannot be handled", batch.get(0).handedIn().document().name());
        batch.get(0).taken().completeExceptionally(e);
        return;
      }
      for (Submission submission : batch) {
        takeTogetherOrAlone(List.of(submission));
      }
    }
  }

  private void take(List<Submission> batch) throws InterruptedException {
    List<Identified> documents = new ArrayList<>();
    for (Submission submission : batch) {
      Identified document = Identified.of(submission.handedIn(), limits.fileBytes());
      documents.add(document);
      underWay.put(document.id(), document.received());
    }
    try {
      List<Taken> taken = journal.write(transaction -> takeAll(documents, transaction));
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).taken().complete(taken.get(i));
      }
    } finally {
      documents.forEach(document -> underWay.remove(document.id()));
    }
  }

  private List<Taken> takeAll(List<Identified> documents, Transaction transaction) {
    return documents.stream().map(document -> takeOne(document, transaction)).toList();
  }

  private Taken takeOne(Identified document, Transaction transaction) {
    Optional<FileReport> known = transaction.known(document.id());
    if (known.isPresent()) {
      return new Taken(known.get(), true);
    }
    Reading reading = new Reading(document.id(), document.handedIn(), transaction);
    read(document.handedIn(), reading);
    FileReport report = reading.report();
    transaction.publish(document.id(), report);
    return new Taken(report, false);
  }

  private void read(HandedIn handedIn, Reading reading) {
    try {
      formats.read(handedIn.document(), reading);
    } catch (JournalException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s made its reader fail", handedIn.document().name());
      String reason = "made its reader fail: " + e;
      reading.accept(new Part.Rejected(null, RejectionCode.UNREADABLE, reason, null));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    thread.join(STOP_WITHIN_MILLISECONDS);
    thread.interrupt();
    thread.join(STOP_WITHIN_MILLISECONDS / 2);
  }
}
