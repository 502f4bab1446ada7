package dev.newsfold.benchmark.hotpath;

import dev.newsfold.enrich.annotation.AnnotatedArticle;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.Shingles;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.sketch.Words;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an annotated article is made ready for the fold by. */
@State(Scope.Benchmark)
public class OfArticle {

  private final DrawSketch drawSketch = new DrawSketch(Vocabulary.load());
  private Round<AnnotatedArticle> articles = Round.ofNothing();

  @Setup
  public void take(Annotated annotated) {
    articles = Round.of(annotated.all().stream().map(SketchedArticle::article).toList());
  }

  @Benchmark
  public List<String> words() {
    return Words.of(articles.next().body());
  }

  @Benchmark
  public Shingles shingles() {
    return Shingles.of(articles.next().body());
  }

  @Benchmark
  public SketchedArticle sketch() {
    return drawSketch.of(articles.next());
  }
}
