package dev.newsfold.benchmark.peers;

import dev.newsfold.benchmark.copies.ArticlePair;
import dev.newsfold.benchmark.peers.articles.GivenArticles;
import dev.newsfold.benchmark.peers.own.OwnCopies;
import dev.newsfold.benchmark.peers.own.OwnStories;
import dev.newsfold.benchmark.peers.process.MeasuredProgram;
import dev.newsfold.benchmark.peers.process.Part;
import dev.newsfold.benchmark.peers.table.Row;
import dev.newsfold.benchmark.peers.table.Task;
import dev.newsfold.benchmark.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Newsfold's copies beside Spark's MinHashLSH; F1 over the pairs that there are.
 *
 * @param withFold whether all that Newsfold makes of the articles is measured, too
 */
record CopiesContest(Contest contest, GivenArticles articles, boolean withFold) {

  /** From here on two articles are a pair. */
  private static final double JACCARD = .5;

  private static final double ASKED = 20;
  private static final String SPARK = "Spark MinHashLSH";
  private static final String TEXTS = Contest.own("copies alone, in a map");

  /** What <a href="https://spark.apache.org/docs/latest/">Spark 4</a> needs opened in a JDK 17. */
  private static final List<String> OPENED =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.nio",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.base/java.util.concurrent.atomic",
          "java.base/jdk.internal.ref",
          "java.base/sun.nio.ch",
          "java.base/sun.nio.cs",
          "java.base/sun.security.action",
          "java.base/sun.util.calendar");

  void run() throws IOException, InterruptedException {
    Path given = articles.write(contest.file("copies.ndjson"));
    Set<ArticlePair> exact = ExactPairs.of(articles.articles(), JACCARD);
    Map<String, Row> rows = new LinkedHashMap<>();
    addOwn(given, exact, rows);
    if (withFold) {
      addFold(given, exact, rows);
    }
    addSpark(given, exact, rows);
    Row spark = rows.get(SPARK);
    if (spark == null) {
      return;
    }
    rows.forEach(
        (of, row) -> {
          if (!of.equals(SPARK)) {
            contest
                .comparison()
                .compare(row, spark, of.equals(Contest.own(OwnStories.FOLD)) ? ASKED : null);
          }
        });
  }

  private void addOwn(Path given, Set<ArticlePair> exact, Map<String, Row> rows)
      throws IOException, InterruptedException {
    Path found = contest.file("own-copies.tsv");
    Map<String, Part> parts =
        contest.run(
            Task.COPIES,
            TEXTS,
            articles.name(),
            articles.size(),
            () ->
                contest.own(
                    "own-copies",
                    OwnCopies.class,
                    List.of(),
                    List.of(given.toString(), found.toString(), jaccard(), warmUp())));
    for (Part part : parts.values()) {
      add(TEXTS, part, found, exact, rows);
    }
  }

  /** All that Newsfold makes of the articles; the pairs that it says are copies. */
  private void addFold(Path given, Set<ArticlePair> exact, Map<String, Row> rows)
      throws IOException, InterruptedException {
    Path found = contest.file("own-fold-copies.tsv");
    String stories = contest.file("own-fold-stories.tsv").toString();
    Map<String, Part> parts =
        contest.run(
            Task.COPIES,
            Contest.own(OwnStories.FOLD),
            articles.name(),
            articles.size(),
            () ->
                contest.own(
                    "own-fold",
                    OwnStories.class,
                    List.of(),
                    List.of(given.toString(), stories, found.toString(), jaccard(), warmUp())));
    for (Part part : parts.values()) {
      if (!part.part().equals(OwnStories.SKETCH_AND_FOLD)) {
        add(Contest.own(part.part()), part, found, exact, rows);
      }
    }
  }

  private void addSpark(Path given, Set<ArticlePair> exact, Map<String, Row> rows)
      throws IOException, InterruptedException {
    Path found = contest.file("spark-copies.tsv");
    Map<String, Part> parts =
        contest.run(
            Task.COPIES, SPARK, articles.name(), articles.size(), () -> spark(given, found));
    for (Part part : parts.values()) {
      add(SPARK, part, found, exact, rows);
    }
  }

  private MeasuredProgram spark(Path given, Path found) throws IOException {
    Path built = contest.machine().peer("spark");
    Path jar = built.resolve("peer-spark.jar");
    Path libraries = built.resolve("lib");
    MeasuredProgram.need(jar, libraries);
    return MeasuredProgram.java(
        "spark-copies",
        contest.machine(),
        OPENED.stream().map(opened -> "--add-opens=" + opened + "=ALL-UNNAMED").toList(),
        List.of(jar, libraries),
        "dev.newsfold.peers.spark.SparkCopies",
        List.of(
            given.toString(),
            found.toString(),
            jaccard(),
            warmUp(),
            Integer.toString(contest.machine().processors())));
  }

  private void add(String of, Part part, Path file, Set<ArticlePair> exact, Map<String, Row> rows)
      throws IOException {
    Set<ArticlePair> found = pairs(file);
    long right = found.stream().filter(exact::contains).count();
    Row row =
        Row.timed(
                Task.COPIES,
                of,
                articles.name(),
                part.items(),
                part.seconds(),
                part.cpuSeconds(),
                part.startSeconds())
            .withFound(found.size(), Score.ofCounts(right, found.size(), exact.size()).f1());
    contest.comparison().add(row);
    rows.put(of, row);
  }

  private static Set<ArticlePair> pairs(Path file) throws IOException {
    Set<ArticlePair> pairs = new HashSet<>();
    for (String line : Files.readAllLines(file)) {
      String[] ids = line.split("\t", -1);
      pairs.add(new ArticlePair(ids[0], ids[1]));
    }
    return pairs;
  }

  private static String jaccard() {
    return Double.toString(JACCARD);
  }

  private String warmUp() {
    return Integer.toString(contest.warmUp());
  }
}
