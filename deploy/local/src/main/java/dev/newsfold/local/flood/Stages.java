package dev.newsfold.local.flood;

import dev.newsfold.local.made.FilesByFolder;
import dev.newsfold.local.made.LinesByRest;
import dev.newsfold.local.made.Paced;
import dev.newsfold.local.made.Wire;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.torture.Check;
import dev.newsfold.local.torture.Drained;
import dev.newsfold.local.torture.ProcessorTime;
import dev.newsfold.local.torture.TestSubject;
import java.io.IOException;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** Much at once, in several ways; each returns when nothing waits any more. */
final class Stages {

  private final TestSubject subject;
  private final LocalSettings settings;
  private final Drained drained;
  private final Wire wire;
  private final Consumer<String> voice;

  Stages(TestSubject subject, Drained drained, Wire wire, Consumer<String> voice) {
    this.subject = subject;
    this.settings = subject.settings();
    this.drained = drained;
    this.wire = wire;
    this.voice = voice;
  }

  /** The numbers of all articles of all stages. */
  BitSet handedIn() {
    return wire.handedOut();
  }

  /** By REST and by folder. */
  Check flood(double perSecond, Duration length) throws IOException, InterruptedException {
    int articles = (int) (perSecond * length.toSeconds());
    voice.accept("%d articles, %.0f a second, by REST and folder".formatted(articles, perSecond));
    return watched("flood", false, () -> handIn(articles, perSecond));
  }

  /** What comes in an hour comes while query stands still; then it is killed and starts anew. */
  Check anHourBehind(int articles, double perSecond) throws IOException, InterruptedException {
    return watched(
        "query an hour behind",
        true,
        () -> {
          voice.accept("query stands still while %d articles come".formatted(articles));
          subject.signal("query", "STOP");
          try {
            handIn(articles, perSecond);
            drained.awaitEnrich();
            voice.accept("enrich has all of it; query is killed, and starts again");
          } finally {
            subject.kill("query");
          }
        });
  }

  /** Each with an article. */
  Check filesAtOnce(int files) throws IOException, InterruptedException {
    return watched(
        "files dropped at once",
        false,
        () -> {
          new FilesByFolder(settings.inbox(), "at-once").dropAtOnce(files, wire);
          voice.accept("%d files are in the inbox".formatted(files));
        });
  }

  private interface Stage {
    void run() throws IOException, InterruptedException;
  }

  private void handIn(int articles, double perSecond) throws IOException, InterruptedException {
    Duration took =
        new Paced(wire)
            .handIn(
                articles,
                perSecond,
                List.of(
                    new LinesByRest(settings.ingest("/api/articles")),
                    new FilesByFolder(settings.inbox(), "one"),
                    new LinesByRest(settings.ingest("/api/articles")),
                    new FilesByFolder(settings.inbox(), "other")));
    voice.accept(
        "%d articles are handed in, %.0f a second"
            .formatted(articles, articles * 1000.0 / Math.max(1, took.toMillis())));
  }

  private Check watched(String name, boolean isLagSure, Stage stage)
      throws IOException, InterruptedException {
    int before = wire.handedOut().cardinality();
    long start = System.nanoTime();
    ProcessorTime processorTime = ProcessorTime.start(subject);
    boolean isDrained;
    long inEnrich;
    long inQuery;
    try (LagSeen lag = LagSeen.start(settings)) {
      stage.run();
      isDrained = drained.await();
      inEnrich = lag.inEnrich();
      inQuery = lag.inQuery();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    int articles = wire.handedOut().cardinality() - before;
    voice.accept(
        "%s: %d articles found by searches after %.0f s, %.0f a second; told to wait at most %d for"
                .formatted(name, articles, seconds, articles / seconds, inEnrich)
            + " enrich, %d for query; ".formatted(inQuery)
            + processorTime.told());
    if (!isDrained) {
      return new Check(name, 0, 0, List.of(drained.whatWaits()));
    }
    return isLagSure && Math.max(inEnrich, inQuery) == 0
        ? new Check(name, 0, 0, List.of("nothing told that anything waited"))
        : new Check(name, 0, 0, List.of());
  }
}
