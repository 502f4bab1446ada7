package dev.newsfold.local.torture;

import dev.newsfold.local.torture.Fault.CutDatabase;
import dev.newsfold.local.torture.Fault.FillDisk;
import dev.newsfold.local.torture.Fault.Kill;
import dev.newsfold.local.torture.Fault.Pause;
import dev.newsfold.local.torture.Fault.Rewind;
import dev.newsfold.local.torture.Fault.RewindEnrich;
import dev.newsfold.local.torture.Fault.Skew;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes faults happen, and counts the processes that it killed. */
final class Inflict {

  /** A process that was killed is started again within this time, or the fault passes it by. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int POLL_MILLISECONDS = 50;
  private static final int PIECE = 1 << 20;

  private final TestSubject subject;
  private final Optional<Clocks> clocks;
  private int kills;

  /**
   * @param clocks empty where none can be set
   */
  Inflict(TestSubject subject, Optional<Clocks> clocks) {
    this.subject = subject;
    this.clocks = clocks;
  }

  int kills() {
    return kills;
  }

  /** Returns when the fault is over; what it brought about goes on. */
  void happen(Fault fault) throws IOException, InterruptedException {
    if (fault instanceof Kill kill) {
      kill(kill.processes());
    } else if (fault instanceof Pause pause) {
      pause(pause);
    } else if (fault instanceof CutDatabase) {
      inDatabase(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
    } else if (fault instanceof Rewind rewind) {
      inDatabase(
          "update position set next_offset = greatest(0, next_offset - " + rewind.records() + ")");
      kill(List.of("query"));
    } else if (fault instanceof RewindEnrich rewind) {
      rewindEnrich(rewind.records());
    } else if (fault instanceof Skew skew) {
      skew(skew);
    } else if (fault instanceof FillDisk full) {
      fill(full.length());
    }
  }

  /** All at once: the one is not to see the other go. */
  private void kill(List<String> names) throws IOException, InterruptedException {
    List<ProcessHandle> processes = new ArrayList<>();
    for (String name : names) {
      await(name).ifPresent(processes::add);
    }
    processes.forEach(ProcessHandle::destroyForcibly);
    kills += processes.size();
  }

  private void pause(Pause pause) throws IOException, InterruptedException {
    Optional<ProcessHandle> process = await(pause.process());
    if (process.isPresent()) {
      TestSubject.signal(process.get(), "STOP");
      try {
        Thread.sleep(pause.length().toMillis());
      } finally {
        TestSubject.signal(process.get(), "CONT");
      }
    }
  }

  /** Kafka sets back no group that somebody is in: who stands still leaves it after a while. */
  private void rewindEnrich(int records) throws IOException, InterruptedException {
    Optional<ProcessHandle> process = await("enrich");
    if (process.isEmpty()) {
      return;
    }
    TestSubject.signal(process.get(), "STOP");
    try {
      new GroupOffsets(subject.settings().bootstrapServers(), LagWatch.GROUP).setBack(records);
    } finally {
      process.get().destroyForcibly();
      kills++;
    }
  }

  private void skew(Skew skew) throws IOException, InterruptedException {
    Clocks set = clocks.orElseThrow();
    set.set(skew.process(), skew.offset());
    try {
      Thread.sleep(skew.length().toMillis());
    } finally {
      set.set(skew.process(), Duration.ZERO);
    }
  }

  private Optional<ProcessHandle> await(String name) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<ProcessHandle> process = subject.process(name);
    while (process.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(POLL_MILLISECONDS);
      process = subject.process(name);
    }
    return process;
  }

  /** Nothing to cut and nothing to set back where the database is down just now. */
  private void inDatabase(String sql) {
    try {
      subject.execute(sql);
    } catch (IOException e) {
      System.err.println("newsfold: the database took no statement: " + e.getMessage());
    }
  }

  private void fill(Duration length) throws IOException, InterruptedException {
    Path ballast = subject.settings().data().path().resolve("ballast");
    try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
      byte[] piece = new byte[PIECE];
      while (true) {
        file.write(piece);
      }
    } catch (IOException e) {
      // That was the aim: there is no space left.
      Thread.sleep(length.toMillis());
    } finally {
      Files.deleteIfExists(ballast);
    }
  }
}
