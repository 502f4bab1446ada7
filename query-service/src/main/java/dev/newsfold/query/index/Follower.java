package dev.newsfold.query.index;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The thread that keeps the index up with the database. */
@ApplicationScoped
public class Follower {

  private static final Logger LOG = Logger.getLogger(Follower.class);

  /** After all that still searches. */
  private static final int LATE = 10_000;

  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

  private final IndexConfiguration configuration;
  private final CatchUp catchUp;
  private final SearchIndex published;
  private final Semaphore wakes = new Semaphore(0);
  private volatile boolean stopped;
  private volatile boolean following;
  private @Nullable Thread thread;
  private @Nullable LuceneIndex index;
  private long committed = System.nanoTime();

  Follower(IndexConfiguration configuration, CatchUp catchUp, SearchIndex published) {
    this.configuration = configuration;
    this.catchUp = catchUp;
    this.published = published;
  }

  /** Where the folder cannot be used, the service does not start. */
  void start(@Observes StartupEvent event) throws IOException {
    open();
    Thread follower = new Thread(this::follow, "index");
    follower.setDaemon(true);
    follower.start();
    thread = follower;
  }

  void stop(@Observes @Priority(LATE) ShutdownEvent event) throws InterruptedException {
    stopped = true;
    catchUp.stop();
    wake();
    if (thread != null) {
      thread.join();
    }
  }

  /** Says that the database has changed: by what this process did, it is known at once. */
  public void wake() {
    wakes.release();
  }

  /** The number of the last change in the database. */
  public long stored() {
    return catchUp.stored();
  }

  /** That of the last change that searches find; null while they are not answered. */
  public @Nullable Long found() {
    return published.isOpen() ? published.visible() : null;
  }

  /** Whether searches are answered, and the database answered when it was last asked. */
  public boolean isFollowing() {
    return following && published.isOpen();
  }

  /** Whether searches are answered by an index that was renewed since the rows were read anew. */
  public boolean isOfLastGeneration() {
    return catchUp.isOfLastGeneration();
  }

  /** Whether searches find all that is in the database. */
  public boolean hasCaughtUp() {
    return catchUp.isDone();
  }

  private void follow() {
    while (!stopped) {
      try {
        LuceneIndex open = open();
        long start = System.nanoTime();
        boolean more = catchUp.step(open);
        following = true;
        commitIfDue(open);
        if (!more) {
          rest(System.nanoTime() - start);
          await(configuration.poll());
        }
      } catch (JdbiException e) {
        following = false;
        LOG.warn("The search index waits for the database", e);
        await(BEFORE_ANOTHER_TRY);
      } catch (IOException | RuntimeException e) {
        LOG.error("The search index is opened anew", e);
        close(false);
        await(BEFORE_ANOTHER_TRY);
      }
    }
    close(true);
  }

  private LuceneIndex open() throws IOException {
    LuceneIndex open = index;
    if (open == null) {
      open = LuceneIndex.open(configuration.folder(), configuration.bufferMegabytes());
      index = open;
    }
    return open;
  }

  private void commitIfDue(LuceneIndex open) throws IOException {
    if (System.nanoTime() - committed >= configuration.commitEvery().toNanos()) {
      open.commit();
      committed = System.nanoTime();
    }
  }

  /**
   * The more changes a step has, the less each costs: after each step, as long as it took, they
   * gather for the next one. What comes after a pause is found at once.
   */
  private void rest(long nanoseconds) {
    try {
      TimeUnit.NANOSECONDS.sleep(Math.min(nanoseconds, configuration.poll().toNanos()));
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }

  private void await(Duration longest) {
    try {
      if (wakes.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
        wakes.drainPermits();
      }
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }

  private void close(boolean keep) {
    published.close();
    LuceneIndex open = index;
    index = null;
    if (open == null) {
      return;
    }
    try (open) {
      if (keep) {
        open.commit();
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The search index was not closed properly", e);
    }
  }
}
