package dev.newsfold.ingest;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.FileReport.State;
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
import java.io.IOException;
import java.io.InputStream;
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
  private static final long STOP_WITHIN_MILLISECONDS = 1000;

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
    List<FileId> ids = new ArrayList<>();
    for (Submission submission : batch) {
      FileId id = identify(submission.handedIn());
      ids.add(id);
      underWay.put(id, received(id, submission.handedIn()));
    }
    try {
      List<Taken> taken = journal.write(transaction -> takeAll(batch, ids, transaction));
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).taken().complete(taken.get(i));
      }
    } finally {
      ids.forEach(underWay::remove);
    }
  }

  private List<Taken> takeAll(List<Submission> batch, List<FileId> ids, Transaction transaction) {
    List<Taken> taken = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      taken.add(takeOne(ids.get(i), batch.get(i).handedIn(), transaction));
    }
    return taken;
  }

  private Taken takeOne(FileId id, HandedIn handedIn, Transaction transaction) {
    Optional<FileReport> known = transaction.known(id);
    if (known.isPresent()) {
      return new Taken(known.get(), true);
    }
    Reading reading = new Reading(id, handedIn, transaction);
    read(handedIn, reading);
    FileReport report = reading.report();
    transaction.publish(id, report);
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

  private FileId identify(HandedIn handedIn) {
    try (InputStream in = handedIn.document().content().open()) {
      return FileId.of(in, handedIn.document().size(), limits.fileBytes());
    } catch (IOException e) {
      // What cannot be read has no bytes to be known by: its name and the moment have to do
      return FileId.ofText(handedIn.document().name() + handedIn.receivedAt());
    }
  }

  private static FileReport received(FileId id, HandedIn handedIn) {
    return new FileReport(
        id.toString(),
        handedIn.document().name(),
        handedIn.via(),
        State.RECEIVED,
        handedIn.document().size(),
        List.of(),
        List.of(),
        handedIn.receivedAt());
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    thread.join(STOP_WITHIN_MILLISECONDS);
    thread.interrupt();
    thread.join(STOP_WITHIN_MILLISECONDS / 2);
  }
}
