package dev.newsfold.benchmark.peers.own;

import dev.newsfold.benchmark.annotation.AnnotateArticles;
import dev.newsfold.benchmark.annotation.AnnotateArticles.Read;
import dev.newsfold.benchmark.copies.CopyGroups;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.peers.process.Part;
import dev.newsfold.benchmark.peers.process.Stopwatch;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.stories.FoldedArticles;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.StoryDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Annotates articles and folds them into stories, with their copies, as the enrich service does,
 * and tells the time of the parts: annotating on all cores, sketching and folding on one.
 */
public final class OwnStories {

  public static final String ANNOTATE_AND_FOLD = "annotate and fold";
  public static final String SKETCH_AND_FOLD = "sketch and fold";
  public static final String FOLD = "fold";

  private OwnStories() {}

  /**
   * Takes a file of articles, the file for the stories (the id of an article and of its story a
   * line), the file for the pairs of copies, the Jaccard coefficient from which on they count, and
   * how many articles it is warmed up with.
   */
  public static void main(String[] arguments) throws IOException {
    List<LabelledArticle> articles = LabelledArticle.of(Path.of(arguments[0]));
    AnnotateArticles annotate = new AnnotateArticles(Instant.now());
    annotate.load();
    DrawSketch drawSketch = new DrawSketch(Vocabulary.load());
    StoryDecision decision = StoryDecision.load();
    double ready = Stopwatch.sinceLaunch();
    WarmUp.with(
        articles,
        Integer.parseInt(arguments[4]),
        some -> {
          List<Read> read = annotated(annotate, some);
          sketch(read, drawSketch);
          FoldedArticles.of(read, decision);
        });
    Stopwatch annotating = new Stopwatch();
    List<Read> read = annotated(annotate, articles);
    Part annotated = annotating.stop("annotate", articles.size(), null);
    Stopwatch sketching = new Stopwatch();
    sketch(read, drawSketch);
    Part sketched = sketching.stop("sketch", articles.size(), null);
    Stopwatch folding = new Stopwatch();
    FoldedArticles folded = FoldedArticles.of(read, decision);
    Part fold = folding.stop(FOLD, articles.size(), null);
    System.out.println(sum(ANNOTATE_AND_FOLD, annotated, fold, ready).line());
    System.out.println(sum(SKETCH_AND_FOLD, sketched, fold, ready).line());
    System.out.println(sum(FOLD, new Part("", 0, 0, 0, null), fold, ready).line());
    Files.write(
        Path.of(arguments[1]),
        folded.articles().stream()
            .map(article -> article.article().id() + "\t" + folded.storyOf(article))
            .toList());
    OwnCopies.write(
        CopyGroups.of(folded).pairs(Double.parseDouble(arguments[3])), Path.of(arguments[2]));
  }

  private static Part sum(String name, Part before, Part fold, double ready) {
    return new Part(
        name,
        fold.items(),
        before.seconds() + fold.seconds(),
        before.cpuSeconds() + fold.cpuSeconds(),
        ready);
  }

  private static List<Read> annotated(AnnotateArticles annotate, List<LabelledArticle> articles) {
    try (Progress nobodyLooks = Progress.of("", "", articles.size(), false)) {
      return FoldedArticles.inOrder(annotate.of(articles, nobodyLooks));
    }
  }

  /** Once more, after what annotating did of it, to know its time. */
  private static void sketch(List<Read> articles, DrawSketch drawSketch) {
    for (Read article : articles) {
      SketchedArticle sketched = article.sketched();
      if (sketched != null) {
        drawSketch.of(sketched.article());
      }
    }
  }
}
