package dev.newsfold.local.pipeline;

import dev.newsfold.local.made.MadeArticle;
import dev.newsfold.local.torture.Drained;
import dev.newsfold.local.torture.FeedChannel;
import dev.newsfold.local.torture.TestSubject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One run on two fresh Newsfolds, one for ingest and one for what follows: each step by itself,
 * what comes before it being done and what follows standing still, so that it has the machine to
 * itself; then all of them share it.
 *
 * @param wire hands out articles, none of them twice
 * @param articles by each way in
 * @param seconds for which articles come at a rate
 * @param folder where it keeps its data
 * @param profile where recordings and flame graphs of the services are written while all are at
 *     work; null for none
 * @param voice takes what happens, a line each
 */
record Pipeline(
    IntFunction<List<MadeArticle>> wire,
    int articles,
    int seconds,
    Path folder,
    @Nullable Path profile,
    Consumer<String> voice) {

  private static final List<Double> SHARES = List.of(0.1, 0.5, 0.9);

  /** So many times the articles that are timed come before them, while code is compiled. */
  private static final int FIRST = 4;

  /** What was measured. */
  record Measured(List<Step> steps, Whole.Highest highest, List<Whole.AtRate> atRates) {}

  Measured run() throws IOException, InterruptedException {
    List<Step> steps = new ArrayList<>();
    try (TestSubject subject = start("ingest")) {
      awaitRest(subject);
      ingest(subject, steps);
    }
    try (TestSubject subject = start("all")) {
      awaitRest(subject);
      Backlog backlog = new Backlog(subject, folder);
      subject.signal("query", "STOP");
      voice.accept("enrich");
      List<MadeArticle> first = wire.apply(FIRST * articles);
      steps.add(backlog.enrich(first, wire.apply(articles)));
      voice.accept("projection");
      steps.add(backlog.projection(first.size() + articles));
      Whole whole = new Whole(subject);
      voice.accept("all of it, to warm up");
      whole.highest("warm-up", wire.apply(articles));
      voice.accept("all of it, as fast as it goes");
      Whole.Highest highest = highest(subject, whole);
      List<Whole.AtRate> atRates = new ArrayList<>();
      for (double share : SHARES) {
        voice.accept("all of it, at %.0f %% of that".formatted(100 * share));
        atRates.add(whole.at(share, share * highest.perSecond(), seconds, wire));
      }
      return new Measured(steps, highest, atRates);
    }
  }

  private TestSubject start(String name) throws IOException, InterruptedException {
    return TestSubject.start(folder.resolve(name), environment());
  }

  private static void awaitRest(TestSubject subject) throws IOException, InterruptedException {
    if (!new Drained(subject).await()) {
      throw new IOException("it did not come to rest after the start");
    }
  }

  /** With both compilers, as in containers: on one machine services start sooner with one. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(FeedChannel.ALLOWED);
    for (String process : List.of("INGEST", "ENRICH", "QUERY", "KAFKA")) {
      environment.put("NEWSFOLD_FOR_" + process + "__JAVA_OPTIONS", "-XX:TieredStopAtLevel=4");
    }
    return environment;
  }

  private Whole.Highest highest(TestSubject subject, Whole whole)
      throws IOException, InterruptedException {
    if (profile == null) {
      return whole.highest("whole", wire.apply(articles));
    }
    Recordings recordings = Recordings.start(subject, profile);
    Whole.Highest highest = whole.highest("whole", wire.apply(articles));
    recordings.stop().forEach(file -> voice.accept("written: " + file));
    return highest;
  }

  private void ingest(TestSubject subject, List<Step> steps)
      throws IOException, InterruptedException {
    subject.signal("enrich", "STOP");
    subject.signal("query", "STOP");
    try (Doors doors = new Doors(subject.settings())) {
      voice.accept("ingest, to warm up");
      doors.warmUp();
      voice.accept("ingest");
      steps.add(doors.byFolder(wire.apply(articles)));
      steps.add(doors.bySmallFiles(wire.apply(articles)));
      steps.add(doors.byRest(wire.apply(articles)));
      steps.add(doors.byFeed(wire.apply(articles)));
    } finally {
      subject.signal("enrich", "CONT");
      subject.signal("query", "CONT");
    }
  }
}
