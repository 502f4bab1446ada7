package dev.newsfold.local.up;

import dev.newsfold.local.process.Orphans;
import dev.newsfold.local.process.RunStateFile;
import dev.newsfold.local.process.Supervisor;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Starts everything in the order in which one needs the other, as much as possible at once. */
final class Startup {

  private static final long PATIENCE_SECONDS = 180;

  private final LocalSettings settings;
  private final Installation installation;
  private final boolean enrichAgain;
  private final Consumer<String> voice;

  /**
   * One start.
   *
   * @param enrichAgain whether enrich reads all articles once more
   */
  Startup(
      LocalSettings settings,
      Installation installation,
      boolean enrichAgain,
      Consumer<String> voice) {
    this.settings = settings;
    this.installation = installation;
    this.enrichAgain = enrichAgain;
    this.voice = voice;
  }

  /** Ends what a killed launcher left, and checks what a start needs. */
  void clearTheWay() throws IOException, InterruptedException, StartFailedException {
    RunStateFile file = new RunStateFile(settings.data());
    var earlier = file.read();
    if (earlier.isPresent()) {
      List<String> ended = Orphans.end(earlier.get());
      if (!ended.isEmpty()) {
        voice.accept("ended what an earlier launcher left: " + String.join(", ", ended));
      }
      file.delete();
    }
    Door.of(settings).requireFit();
    FreePorts.require(settings);
  }

  /** Returns when all is healthy. */
  void start(Supervisor supervisor) throws IOException, InterruptedException, StartFailedException {
    BackingPrograms backing = new BackingPrograms(installation, settings);
    ServicePrograms services = new ServicePrograms(installation, settings);
    var ingest = services.ingest();
    var enrich = services.enrich();
    var query = services.query(backing.password());

    CompletableFuture<Duration> kafka = supervisor.keepBackingAlive(backing.kafka());
    if (enrichAgain) {
      await(kafka);
      EnrichAgain.on(kafkaAddress());
      voice.accept("enrich reads all articles again");
    }
    // It reads its models for longer than the broker takes to start, and waits for the topics.
    List<CompletableFuture<Duration>> started = new ArrayList<>();
    started.add(supervisor.keepServiceAlive(enrich));
    CompletableFuture<Duration> postgres = supervisor.keepBackingAlive(backing.postgres());
    await(kafka);
    started.add(supervisor.keepServiceAlive(ingest));
    await(postgres);
    started.add(supervisor.keepServiceAlive(query));
    for (CompletableFuture<Duration> service : started) {
      await(service);
    }
  }

  private String kafkaAddress() {
    return LocalSettings.LOOPBACK + ":" + settings.ports().kafka();
  }

  private static void await(CompletableFuture<Duration> ready)
      throws InterruptedException, StartFailedException {
    try {
      ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new StartFailedException(String.valueOf((cause == null ? e : cause).getMessage()));
    } catch (TimeoutException e) {
      throw new StartFailedException("not all is healthy after " + PATIENCE_SECONDS + " s");
    }
  }
}
