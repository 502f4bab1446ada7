package dev.newsfold.local.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.contracts.Topics;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.made.MadeArticle;
import dev.newsfold.local.made.MadeNews;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * One run by one seed: the same articles are handed in twice, once while plugs are pulled and once
 * in peace, and what came out is compared.
 *
 * @param folder where both runs keep their data
 * @param environment settings of the services that are tortured, as environment variables
 * @param voice takes what happens, a line each
 */
record Torture(
    long seed,
    Duration length,
    double articlesPerSecond,
    Path folder,
    Map<String, String> environment,
    Consumer<String> voice) {

  /** A larger disk would take too long to fill. */
  private static final long SMALL_DISK_BYTES = 4L << 30;

  private static final long MILLISECONDS = 1_000_000;

  /** Stories are corrected for a third of the time in which articles come in. */
  private static final int SHARE_OF_EDITING = 3;

  Torture {
    environment = Map.copyOf(environment);
  }

  Verdict run() throws IOException, InterruptedException {
    int size = (int) Math.max(1, articlesPerSecond * length.toSeconds());
    List<MadeArticle> articles = MadeNews.of(new Random(seed), size).articles();
    Map<String, String> settings = new HashMap<>(FeedChannel.ALLOWED);
    settings.putAll(environment);
    Optional<Clocks> clocks = Clocks.in(folder.resolve("clocks").toAbsolutePath());
    clocks.ifPresentOrElse(
        all -> settings.putAll(all.environment()),
        () -> voice.accept("there is no libfaketime on this machine: no clock is set"));
    Outcome outcome;
    int kills;
    List<String> corrections;
    try (TestSubject subject = TestSubject.start(folder.resolve("tortured"), settings)) {
      Inflict inflict = new Inflict(subject, clocks);
      Random random = new Random(seed);
      torture(subject, articles, inflict, clocks.isPresent(), random);
      corrections = correct(subject, articles.size(), inflict, clocks.isPresent(), random);
      kills = inflict.kills();
      outcome = Outcome.of(subject.settings());
    }
    Outcome undisturbed;
    try (TestSubject subject = TestSubject.start(folder.resolve("undisturbed"), Map.of())) {
      undisturbed = inPeace(subject, outcome);
    }
    List<Check> checks = new ArrayList<>(Check.all(articles, outcome, undisturbed));
    checks.add(Check.corrections(corrections, outcome));
    return new Verdict(seed, articles.size(), outcome.stories().size(), kills, checks);
  }

  private void torture(
      TestSubject subject,
      List<MadeArticle> articles,
      Inflict inflict,
      boolean canSkew,
      Random random)
      throws IOException, InterruptedException {
    LocalSettings settings = subject.settings();
    Feeder feeder = new Feeder();
    try (Channel feed = FeedChannel.open(settings.ingest("/api/feeds"))) {
      List<Channel> ways =
          List.of(
              new FolderChannel(settings.inbox()),
              new RestChannel(settings.ingest("/api/articles")),
              feed);
      long start = System.nanoTime();
      feeder.start(ways, articles, length, random);
      boolean canFill = Files.getFileStore(folder).getUsableSpace() < SMALL_DISK_BYTES;
      inflict(Plan.of(random, length, canFill, canSkew), inflict, start);
      feeder.await();
      tell(start, "all is handed in");
      new Calm(subject).await(articles.size());
      tell(start, "all is calm");
    }
  }

  private void inflict(Plan plan, Inflict inflict, long start)
      throws IOException, InterruptedException {
    for (Plan.Step step : plan.steps()) {
      long wait = step.after().toMillis() - (System.nanoTime() - start) / MILLISECONDS;
      Thread.sleep(Math.max(0, wait));
      tell(start, step.fault().told());
      inflict.happen(step.fault());
    }
  }

  /** Once all is in, so that it is known what the corrections found. Returns those taken. */
  private List<String> correct(
      TestSubject subject, int articles, Inflict inflict, boolean canSkew, Random random)
      throws IOException, InterruptedException {
    Duration editing = length.dividedBy(SHARE_OF_EDITING);
    Plan plan = Plan.of(random, editing, false, canSkew);
    Editor editor = new Editor(subject.settings(), new Random(random.nextLong()));
    long start = System.nanoTime();
    CompletableFuture<List<String>> taken = editor.start((int) Math.max(1, editing.toSeconds()));
    inflict(plan, inflict, start);
    try {
      tell(start, taken.get().size() + " corrections are followed");
    } catch (ExecutionException e) {
      throw new IOException("stories could not be corrected", e);
    }
    new Calm(subject).await(articles);
    tell(start, "all is calm");
    return taken.join();
  }

  private void tell(long start, String what) {
    double seconds = (System.nanoTime() - start) / 1e9;
    voice.accept("%6.1f s  %s".formatted(seconds, what));
  }

  /**
   * The same articles and corrections, in the same order; what got lost in the other run is missing
   * here, too, and told already.
   */
  static Outcome inPeace(TestSubject subject, Outcome other)
      throws IOException, InterruptedException {
    URI address = subject.settings().ingest("/api/articles");
    List<String> articles = other.rawAsHandedIn();
    for (String article : articles) {
      RestClient.post(address, "application/json", article.getBytes(UTF_8));
    }
    new Calm(subject).await(articles.size());
    String brokers = subject.settings().bootstrapServers();
    Records.write(brokers, Topics.CORRECTIONS, "language", other.corrections());
    new GroupOffsets(brokers, LagWatch.GROUP).await(Topics.CORRECTIONS);
    new Calm(subject).await(articles.size());
    return Outcome.of(subject.settings());
  }
}
