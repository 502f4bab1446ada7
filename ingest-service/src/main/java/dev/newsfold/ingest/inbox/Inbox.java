package dev.newsfold.ingest.inbox;

import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.HandedIn;
import dev.newsfold.ingest.Ingestion;
import dev.newsfold.ingest.Taken;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.IoReason;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/**
 * Watches the folder: lists it, at intervals and when something happens in it, claims what is
 * settled, hands it in, and puts it away when it is taken. While Kafka is away, files stay where
 * they are.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final long STOP_WITHIN_MILLISECONDS = 200;
  private static final long UNTIL_READY_MILLISECONDS = 100;

  private final Ingestion ingestion;
  private final Clock clock;
  private final InboxConfiguration configuration;
  private final InboxFolder folder;
  private final Settling settling;
  private final Pace pace;
  private final Troubles troubles = new Troubles();
  private final Thread thread = new Thread(this::run, "inbox");
  private volatile boolean stopping;

  Inbox(Ingestion ingestion, Clock clock, InboxConfiguration configuration) {
    this.ingestion = ingestion;
    this.clock = clock;
    this.configuration = configuration;
    this.folder = folder(configuration);
    this.settling = new Settling(configuration.pollInterval(), Lease::of);
    this.pace = new Pace(configuration.pollInterval());
  }

  private static InboxFolder folder(InboxConfiguration configuration) {
    if (configuration.pollInterval().toMillis() < 1) {
      throw new IllegalArgumentException("newsfold.inbox.poll-interval is below 1ms");
    }
    if (configuration.claimFiles() < 1) {
      throw new IllegalArgumentException("newsfold.inbox.claim-files is below 1");
    }
    try {
      return new InboxFolder(configuration.folder());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "newsfold.inbox.folder is %s, which cannot be used: %s"
              .formatted(configuration.folder(), IoReason.of(e)),
          e);
    }
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  private void run() {
    try (Watch watch = Watch.open()) {
      boolean isFirst = true;
      while (!stopping) {
        if (!ingestion.isReady()) {
          Thread.sleep(UNTIL_READY_MILLISECONDS);
          continue;
        }
        if (isFirst) {
          takeLeftovers();
          isFirst = false;
        }
        look(watch);
      }
    } catch (InterruptedException e) {
      LOG.debug("Stopped; what is claimed is taken up again at the next start");
    }
  }

  private void takeLeftovers() throws InterruptedException {
    Listing leftovers = folder.leftovers();
    report(leftovers.troubles());
    finish(handIn(leftovers.files().stream().map(folder::claimedBefore).toList()));
  }

  /** Takes what is settled, and waits until it is worth while to look again. */
  private void look(Watch watch) throws InterruptedException {
    long start = System.nanoTime();
    Listing listing = folder.list();
    Duration listed = Duration.ofNanos(System.nanoTime() - start);
    boolean isAnyNew = watch.cover(listing.folders());
    settling.look(listing.files(), start);
    take(listing);
    Duration rest = pace.atLeast(listed).minusNanos(System.nanoTime() - start);
    Thread.sleep(Math.max(0, rest.toMillis()));
    Duration patience = isAnyNew ? Duration.ZERO : pace.atMost(settling.isWaitingForWriters());
    if (watch.await(patience)) {
      pace.hasHappened();
    }
  }

  /** While a batch is published, the next one is claimed. */
  private void take(Listing listing) throws InterruptedException {
    Map<Path, IOException> trouble = new LinkedHashMap<>(listing.troubles());
    List<ClaimedFile> claimed = new ArrayList<>();
    Map<ClaimedFile, CompletableFuture<Taken>> underWay = Map.of();
    for (FoundFile file : listing.files()) {
      if (stopping) {
        return;
      }
      if (!settling.isSettled(file)) {
        continue;
      }
      try {
        claimed.add(folder.claim(file));
      } catch (NoSuchFileException e) {
        // Gone since the folder was listed: whoever took it away does not want it read
        continue;
      } catch (IOException e) {
        String reason = "it cannot be moved out of its folder, " + IoReason.of(e);
        trouble.put(file.path(), new FileSystemException(file.path().toString(), null, reason));
      }
      if (claimed.size() == configuration.claimFiles()) {
        Map<ClaimedFile, CompletableFuture<Taken>> next = handIn(claimed);
        finish(underWay);
        underWay = next;
        claimed.clear();
      }
    }
    finish(underWay);
    finish(handIn(claimed));
    report(troubles.fresh(trouble));
  }

  private Map<ClaimedFile, CompletableFuture<Taken>> handIn(List<ClaimedFile> files)
      throws InterruptedException {
    Map<ClaimedFile, CompletableFuture<Taken>> promises = new LinkedHashMap<>();
    for (ClaimedFile file : files) {
      HandedIn handedIn = new HandedIn(file.document(), Via.INBOX, clock.instant());
      promises.put(file, ingestion.take(handedIn));
    }
    return promises;
  }

  private void finish(Map<ClaimedFile, CompletableFuture<Taken>> promises)
      throws InterruptedException {
    for (Map.Entry<ClaimedFile, CompletableFuture<Taken>> promise : promises.entrySet()) {
      finish(promise.getKey(), promise.getValue());
    }
    folder.removeEmptyFolders(promises.keySet());
  }

  private void finish(ClaimedFile file, CompletableFuture<Taken> promise)
      throws InterruptedException {
    Outcome outcome;
    try {
      outcome = Outcome.of(file, promise.get());
    } catch (ExecutionException e) {
      outcome = Outcome.ofFailure(file, e.getCause() == null ? e : e.getCause());
    }
    outcome.reasons().stream().limit(1).forEach(LOG::warn);
    try {
      folder.finish(file, outcome);
    } catch (IOException e) {
      LOG.errorf("%s is taken, but cannot be put away: %s", file.name(), IoReason.of(e));
    }
  }

  /** What cannot be read goes the way of every document, and ends among the rejected. */
  private void report(Map<Path, IOException> fresh) throws InterruptedException {
    for (Map.Entry<Path, IOException> entry : fresh.entrySet()) {
      String name = folder.nameOf(entry.getKey());
      IOException trouble = entry.getValue();
      LOG.warnf("%s cannot be read: %s", name, IoReason.of(trouble));
      Document unreadable =
          new Document(
              name,
              0,
              null,
              () -> {
                throw trouble;
              });
      var unused = ingestion.take(new HandedIn(unreadable, Via.INBOX, clock.instant()));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    thread.join(STOP_WITHIN_MILLISECONDS);
    thread.interrupt();
  }
}
