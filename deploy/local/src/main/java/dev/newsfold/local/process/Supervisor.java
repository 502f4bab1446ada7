package dev.newsfold.local.process;

import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps programs alive, writes down which processes they are, and stops them in order. */
public final class Supervisor {

  private final LocalSettings settings;
  private final RunStateFile file;
  private final Consumer<String> voice;
  private final Trace launcher;
  private final Instant startedAt;
  private final List<SupervisedProgram> services = new CopyOnWriteArrayList<>();
  private final List<SupervisedProgram> backing = new CopyOnWriteArrayList<>();

  private volatile boolean stopping;
  private volatile @Nullable Double readyAfterSeconds;

  /**
   * @param voice takes a line that a person should read
   */
  public Supervisor(LocalSettings settings, Consumer<String> voice) {
    this.settings = settings;
    this.file = new RunStateFile(settings.data());
    this.voice = voice;
    this.launcher = Trace.of("newsfold", ProcessHandle.current());
    this.startedAt = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    changed();
  }

  /** Starts a service, and again whenever it ends; returns how long its first start took. */
  public CompletableFuture<Duration> keepServiceAlive(Program program) {
    return keepAlive(services, program);
  }

  /** The same for what the services need, which stops after they have. */
  public CompletableFuture<Duration> keepBackingAlive(Program program) {
    return keepAlive(backing, program);
  }

  private CompletableFuture<Duration> keepAlive(List<SupervisedProgram> stage, Program program) {
    SupervisedProgram supervised = new SupervisedProgram(program, this);
    synchronized (this) {
      if (stopping) {
        return CompletableFuture.failedFuture(new IllegalStateException("Newsfold stops"));
      }
      stage.add(supervised);
    }
    return supervised.start();
  }

  /** Notes that all is healthy; returns how many seconds that took. */
  public double isReady() {
    double seconds = Duration.between(startedAt, Instant.now()).toMillis() / 1000.0;
    readyAfterSeconds = seconds;
    changed();
    return seconds;
  }

  /** Stops everything, the services first; a second call waits for the first. */
  public synchronized void stop() {
    if (stopping) {
      return;
    }
    stopping = true;
    long start = System.nanoTime();
    stop(services);
    stop(backing);
    say("stopped after %.1f s".formatted((System.nanoTime() - start) / 1e9));
    try {
      file.delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(List<SupervisedProgram> programs) {
    List<Thread> threads = new ArrayList<>();
    for (SupervisedProgram program : programs) {
      Thread thread = new Thread(() -> stop(program), "stop");
      thread.start();
      threads.add(thread);
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(SupervisedProgram program) {
    try {
      program.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void say(String line) {
    voice.accept(line);
  }

  /** Writes down what runs now. */
  synchronized void changed() {
    if (stopping) {
      return;
    }
    try {
      file.write(
          new RunState(
              launcher,
              settings,
              startedAt,
              readyAfterSeconds,
              services.stream().map(SupervisedProgram::member).toList(),
              backing.stream().map(SupervisedProgram::member).toList()));
    } catch (IOException e) {
      say("what runs cannot be written down yet: " + e.getMessage());
      CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::changed);
    }
  }
}
