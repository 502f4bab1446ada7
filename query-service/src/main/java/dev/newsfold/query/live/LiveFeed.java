package dev.newsfold.query.live;

import dev.newsfold.query.index.SearchIndex;
import dev.newsfold.query.live.ChangeLog.Entry;
import dev.newsfold.query.live.ChangeLog.Kept;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Tells watchers what changed.
 *
 * <p>It reads the change log in the database, so that each instance of this service sees what any
 * of them stored, and a watcher resumes at any of them. What is told can be found by search.
 */
@ApplicationScoped
class LiveFeed {

  private static final Logger LOG = Logger.getLogger(LiveFeed.class);

  private record Question(long position, Watched watched) {}

  private final ChangeLog log;
  private final EventSource source;
  private final SearchIndex index;
  private final LiveConfiguration configuration;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isToTell = new AtomicBoolean();
  private final List<Future<?>> repetitions = new ArrayList<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "live");
            thread.setDaemon(true);
            return thread;
          });

  LiveFeed(ChangeLog log, EventSource source, SearchIndex index, LiveConfiguration configuration) {
    this.log = log;
    this.source = source;
    this.index = index;
    this.configuration = configuration;
  }

  void start(@Observes StartupEvent event) {
    index.whenMoreIsFound(this::tellSoon);
    repetitions.add(repeat(this::tell, configuration.poll().toMillis()));
    repetitions.add(repeat(this::reassure, configuration.heartbeat().toMillis()));
    repetitions.add(repeat(this::dropStalled, configuration.stalledAfter().toMillis() / 4));
  }

  /** Before the HTTP server stops, which would wait for the open connections. */
  void stop(@Observes @Priority(1) ShutdownEvent event) {
    repetitions.forEach(repetition -> repetition.cancel(true));
    clock.shutdown();
    watchers.forEach(Watcher::close);
  }

  /**
   * Whether there is room for a watcher; where there is, it is told from now on.
   *
   * @param first what it is told before anything else
   */
  synchronized boolean add(Watcher watcher, List<LiveEvent> first) {
    watchers.removeIf(Watcher::isGone);
    if (watchers.size() >= configuration.clients()) {
      return false;
    }
    watcher.reassure();
    first.forEach(watcher::tell);
    watchers.add(watcher);
    tellSoon();
    return true;
  }

  private void tellSoon() {
    if (watchers.isEmpty() || !isToTell.compareAndSet(false, true)) {
      return;
    }
    try {
      clock.execute(
          () -> {
            isToTell.set(false);
            carryOn(this::tell);
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("Live events have ended", e);
    }
  }

  private Future<?> repeat(Runnable act, long millis) {
    return clock.scheduleWithFixedDelay(() -> carryOn(act), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** An exception would end the repetition: the database may be away for a while. */
  private static void carryOn(Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      LOG.warn("Live events wait", e);
    }
  }

  private void reassure() {
    watchers.removeIf(Watcher::isGone);
    watchers.forEach(Watcher::reassure);
  }

  private void dropStalled() {
    for (Watcher watcher : watchers) {
      if (!watcher.isGone() && watcher.tookNothingFor(configuration.stalledAfter())) {
        watcher.cut("it took nothing for " + configuration.stalledAfter());
      }
    }
  }

  private void tell() {
    watchers.removeIf(Watcher::isGone);
    long last = index.visible();
    if (watchers.stream().allMatch(watcher -> watcher.position() >= last)) {
      return;
    }
    Kept kept = log.kept();
    Map<Long, List<Entry>> changes = new HashMap<>();
    Map<Question, List<LiveEvent>> events = new HashMap<>();
    for (Watcher watcher : watchers) {
      if (!kept.isAfterTheCleared(watcher.position())) {
        watcher.drop("the changes after " + watcher.position() + " are no longer kept");
      } else if (isBehind(watcher, last)) {
        tell(watcher, last, changes, events);
      }
    }
    if (watchers.stream().anyMatch(watcher -> isBehind(watcher, last))) {
      tellSoon();
    }
  }

  private boolean isBehind(Watcher watcher, long last) {
    return watcher.position() < last && watcher.hasRoomFor(configuration.batch());
  }

  /** Watchers at the same place with the same filters share the reading. */
  private void tell(
      Watcher watcher,
      long last,
      Map<Long, List<Entry>> changes,
      Map<Question, List<LiveEvent>> events) {
    List<Entry> entries =
        changes.computeIfAbsent(
            watcher.position(), position -> log.between(position, last, configuration.batch()));
    events
        .computeIfAbsent(
            new Question(watcher.position(), watcher.watched()),
            question -> source.events(entries, question.watched()))
        .forEach(watcher::tell);
    boolean isAll = entries.size() < configuration.batch();
    watcher.moveTo(isAll ? last : entries.get(entries.size() - 1).sequence());
  }
}
