package dev.newsfold.local.process;

import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.process.RunState.Member;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A program with the thread that starts it, and starts it again whenever it ends. */
final class SupervisedProgram {

  private static final int ATTEMPTS_BEFORE_FIRST_READY = 3;
  private static final int POLL_MILLISECONDS = 100;

  private final Program program;
  private final Supervisor supervisor;
  private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
  private final BackOff backOff = new BackOff();
  private final Thread thread;

  private volatile boolean stopping;
  private volatile @Nullable Process process;
  private volatile @Nullable Double readyAfterSeconds;
  private final AtomicInteger starts = new AtomicInteger();

  SupervisedProgram(Program program, Supervisor supervisor) {
    this.program = program;
    this.supervisor = supervisor;
    this.thread = new Thread(this::run, "keep-" + program.name());
  }

  /** How long the first start took, once it is ready. */
  CompletableFuture<Duration> start() {
    thread.start();
    return firstReady;
  }

  Member member() {
    Process current = process;
    if (current == null || !current.isAlive()) {
      return new Member(program.name(), program.port(), null, null, starts.get());
    }
    Trace trace = Trace.of(program.name(), current.toHandle());
    return new Member(program.name(), program.port(), trace, readyAfterSeconds, starts.get());
  }

  private void run() {
    try {
      while (!stopping) {
        String end = liveOrFail();
        supervisor.changed();
        if (stopping || hasGivenUp(end)) {
          return;
        }
        Duration pause = backOff.next();
        supervisor.say(
            "%s ended (%s) and is started again in %.1f s"
                .formatted(program.name(), end, pause.toMillis() / 1000.0));
        Thread.sleep(pause.toMillis());
      }
    } catch (InterruptedException e) {
      firstReady.completeExceptionally(e);
    } catch (IOException | RuntimeException e) {
      supervisor.say(program.name() + " cannot be started: " + e.getMessage());
      firstReady.completeExceptionally(e);
    }
  }

  /**
   * Returns how it ended. What keeps one from being started again that has been ready before, such
   * as a full disk, may be over soon.
   */
  private String liveOrFail() throws IOException, InterruptedException {
    try {
      return exitInWords(liveOnce());
    } catch (IOException e) {
      if (!firstReady.isDone()) {
        throw e;
      }
      Process left = process;
      if (left != null) {
        left.destroyForcibly();
      }
      return String.valueOf(e.getMessage());
    }
  }

  private boolean hasGivenUp(String end) {
    if (firstReady.isDone() || starts.get() < ATTEMPTS_BEFORE_FIRST_READY) {
      return false;
    }
    firstReady.completeExceptionally(
        new IOException(
            "%s ended %d times before it was ready, last with %s; see %s"
                .formatted(program.name(), starts.get(), end, program.log())));
    return true;
  }

  /** Returns the exit code of a process from its start to its end. */
  private int liveOnce() throws IOException, InterruptedException {
    long startedAt = System.nanoTime();
    Process current = spawn();
    boolean ready = false;
    while (!current.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      ready = !stopping && program.readiness().isReady();
      if (ready) {
        break;
      }
    }
    if (ready) {
      isReadyAfter(Duration.ofNanos(System.nanoTime() - startedAt));
    }
    return current.waitFor();
  }

  private Process spawn() throws IOException, InterruptedException {
    Files.createDirectories(program.log().getParent());
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.command(program.preparation().command()))
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
    // Of whoever started it: no business of what is started.
    builder.environment().remove(RestClient.KEY);
    OwnVariables.handOver(program.name(), builder.environment());
    builder.environment().putAll(program.environment());
    readyAfterSeconds = null;
    Process current = builder.start();
    process = current;
    starts.incrementAndGet();
    supervisor.changed();
    if (stopping) {
      current.destroyForcibly();
    }
    return current;
  }

  private void isReadyAfter(Duration duration) {
    readyAfterSeconds = duration.toMillis() / 1000.0;
    backOff.worked(Instant.now());
    supervisor.changed();
    supervisor.say("%-9s ready after %.1f s".formatted(program.name(), readyAfterSeconds));
    firstReady.complete(duration);
  }

  private static String exitInWords(int exit) {
    // A shell's convention, which the JDK follows: 128 and the number of the signal.
    return exit > 128 ? "signal " + (exit - 128) : "exit code " + exit;
  }

  /** Ends the process in its own way, and after a while by force. */
  void stop() throws IOException, InterruptedException {
    stopping = true;
    Process current = process;
    if (current == null || !current.isAlive()) {
      thread.interrupt();
      return;
    }
    try {
      program.stopping().stop(current.toHandle());
    } catch (IOException e) {
      supervisor.say(program.name() + " does not stop by itself: " + e.getMessage());
      current.destroyForcibly();
    }
    if (!current.waitFor(Program.STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      supervisor.say(program.name() + " is killed: it did not stop in time");
      current.destroyForcibly().waitFor();
    }
  }
}
