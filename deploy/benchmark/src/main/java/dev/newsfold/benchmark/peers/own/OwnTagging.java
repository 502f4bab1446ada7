package dev.newsfold.benchmark.peers.own;

import dev.newsfold.benchmark.annotation.AnnotateArticles;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.peers.process.Stopwatch;
import dev.newsfold.benchmark.report.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Annotates articles as the enrich service does, sketch included, on all cores. */
public final class OwnTagging {

  private OwnTagging() {}

  /** Takes a file of articles, and how many of them it is warmed up with. */
  public static void main(String[] arguments) throws IOException {
    List<LabelledArticle> articles = LabelledArticle.of(Path.of(arguments[0]));
    AnnotateArticles annotate = new AnnotateArticles(Instant.now());
    annotate.load();
    double ready = Stopwatch.sinceLaunch();
    WarmUp.with(articles, Integer.parseInt(arguments[1]), some -> annotate(annotate, some));
    Stopwatch watch = new Stopwatch();
    annotate(annotate, articles);
    System.out.println(watch.stop("", articles.size(), ready).line());
  }

  private static void annotate(AnnotateArticles annotate, List<LabelledArticle> articles) {
    try (Progress nobodyLooks = Progress.of("", "", articles.size(), false)) {
      annotate.of(articles, nobodyLooks);
    }
  }
}
