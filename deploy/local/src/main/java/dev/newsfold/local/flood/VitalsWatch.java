package dev.newsfold.local.flood;

import dev.newsfold.local.torture.TestSubject;
import dev.newsfold.local.vitals.Vitals;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Looks again and again at what the processes take up, and keeps the most. */
final class VitalsWatch implements AutoCloseable {

  private static final int POLL_MILLISECONDS = 1_000;

  private final TestSubject subject;
  private final Map<String, Vitals> most = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::run, "vitals-watch");
  private volatile boolean ended;

  private VitalsWatch(TestSubject subject) {
    this.subject = subject;
  }

  static VitalsWatch start(TestSubject subject) {
    VitalsWatch watch = new VitalsWatch(subject);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void run() {
    try {
      while (!ended) {
        for (String name : TestSubject.PROCESSES) {
          Optional<ProcessHandle> process = subject.process(name);
          process.ifPresent(one -> most.merge(name, Vitals.of(one), VitalsWatch::larger));
        }
        Thread.sleep(POLL_MILLISECONDS);
      }
    } catch (IOException | InterruptedException e) {
      ended = true;
    }
  }

  private static Vitals larger(Vitals one, Vitals other) {
    return new Vitals(
        Math.max(one.residentBytes(), other.residentBytes()),
        OptionalLong.empty(),
        Math.max(one.files(), other.files()),
        Math.max(one.threads(), other.threads()));
  }

  /** The most of each figure by process. */
  Map<String, Vitals> most() {
    return Map.copyOf(most);
  }

  /** As they are now, after a collection of garbage. */
  Map<String, Vitals> now() throws IOException, InterruptedException {
    Map<String, Vitals> now = new LinkedHashMap<>();
    for (String name : TestSubject.PROCESSES) {
      Optional<ProcessHandle> process = subject.process(name);
      if (process.isPresent()) {
        now.put(name, Vitals.collected(process.get()));
      }
    }
    return now;
  }

  @Override
  public void close() {
    ended = true;
  }
}
