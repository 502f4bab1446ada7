package dev.newsfold.local.up;

import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.process.RunState;
import dev.newsfold.local.process.RunStateFile;
import dev.newsfold.local.process.Supervisor;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and keeps it alive until it is told to stop. */
@Command(
    name = "up",
    description = "Starts Kafka, PostgreSQL and the three services, and reads the seeds.")
public final class UpCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  @Option(names = "--no-seeds", description = "Does not read the seeds.")
  private boolean noSeeds;

  @Option(names = "--detach", description = "Returns when all is healthy; it goes on running.")
  private boolean detach;

  @Option(
      names = "--enrich-again",
      description =
          "Has enrich read all articles once more: those that a newer version of it annotates are"
              + " written as their next revisions.")
  private boolean enrichAgain;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LocalSettings settings = options.settings();
    Startup startup =
        new Startup(settings, Installation.current(), enrichAgain, progress()::println);
    try {
      if (detach) {
        runDetached(startup, settings);
      } else {
        run(startup, settings);
      }
      return 0;
    } catch (StartFailedException e) {
      System.err.println("newsfold: " + e.getMessage());
      return 1;
    }
  }

  private void runDetached(Startup startup, LocalSettings settings)
      throws IOException, InterruptedException, StartFailedException {
    // Whatever speaks against a start is said here, and not in the log of another process.
    DataLock lock = DataLock.take(settings.data());
    try {
      startup.clearTheWay();
    } finally {
      lock.close();
    }
    new Detachment(settings, progress()).run(given());
    if (options.json()) {
      new Greeting(settings, readyAfter(settings)).print(System.out, true);
    }
  }

  /** Those that are not settings. */
  private List<String> given() {
    List<String> more = new ArrayList<>();
    if (noSeeds) {
      more.add("--no-seeds");
    }
    if (enrichAgain) {
      more.add("--enrich-again");
    }
    return more;
  }

  private static double readyAfter(LocalSettings settings) throws IOException {
    return new RunStateFile(settings.data())
        .read()
        .map(RunState::readyAfterSeconds)
        .orElseThrow(() -> new IOException("Newsfold was stopped while it started"));
  }

  private void run(Startup startup, LocalSettings settings)
      throws IOException, InterruptedException, StartFailedException {
    DataLock lock = DataLock.take(settings.data());
    try {
      startup.clearTheWay();
      keepRunning(startup, new Supervisor(settings, progress()::println), settings);
    } finally {
      lock.close();
    }
  }

  private void keepRunning(Startup startup, Supervisor supervisor, LocalSettings settings)
      throws IOException, InterruptedException, StartFailedException {
    // Ctrl-C and down end the JVM, and the JVM ends what it started.
    Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop-all"));
    try {
      Seeds seeds = Seeds.of(Installation.current().seeds(), settings);
      if (!noSeeds) {
        // They are read as soon as the one that reads them can, and not when the last one is ready.
        seeds.drop();
      }
      startup.start(supervisor);
      if (!noSeeds && Door.of(settings).opensTo(RestClient.shown())) {
        long start = System.nanoTime();
        seeds.awaitAnswers();
        progress().printf("seeds     answered %.1f s later%n", (System.nanoTime() - start) / 1e9);
      }
      new Greeting(settings, supervisor.isReady()).print(System.out, options.json());
      // Until Ctrl-C or down end the JVM.
      new CountDownLatch(1).await();
    } finally {
      supervisor.stop();
    }
  }

  /** Standard output belongs to the answer where that is JSON. */
  private PrintStream progress() {
    return options.json() ? System.err : System.out;
  }
}
