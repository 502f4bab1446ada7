package dev.newsfold.benchmark.hotpath;

import dev.newsfold.benchmark.multiplication.ArticleStream;
import dev.newsfold.benchmark.multiplication.Report;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.enrich.annotation.Annotate;
import dev.newsfold.enrich.copies.FindCopies;
import dev.newsfold.enrich.fold.ArticleIndex;
import dev.newsfold.enrich.fold.HeapMemory;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryDecision;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the fold does with an article, without what it remembers being changed by it. The memory is
 * on the heap: what the stores add is told by {@code benchmark fold}.
 */
@State(Scope.Benchmark)
public class OfFold {

  /** So many are remembered, half a day of a large agency. */
  private static final int REMEMBERED = 5_000;

  private static final int ASKED = 500;
  private static final int ARTICLES_PER_DAY = 10_000;
  private static final long SEED = 1;

  private static final Placement PLACED =
      new Placement(Decision.OPENED, null, 0, 0, List.of(), null);

  private final HeapMemory memory = new HeapMemory();
  private final ArticleIndex index = new ArticleIndex(memory);
  private final CompareReports compare = new CompareReports(StoryDecision.load());
  private Round<Sketch> sketches = Round.ofNothing();
  private Round<InQuestion> inQuestion = Round.ofNothing();

  private record InQuestion(Sketch sketch, List<Sketch> candidates) {}

  /** Fills the memory with articles that are multiplied from the real ones. */
  @Setup
  public void fill(Annotated annotated) {
    ArticleStream stream = new ArticleStream(annotated.events(), ARTICLES_PER_DAY, SEED);
    for (int i = 0; i < REMEMBERED; i++) {
      remember(stream.nextReport());
    }
    List<Sketch> asked = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      asked.add(stream.nextReport().article().sketch());
    }
    sketches = Round.of(asked);
    inQuestion = Round.of(asked.stream().map(this::inQuestion).toList());
  }

  private void remember(Report report) {
    Sketch sketch = report.article().sketch();
    List<String> seen = List.of(sketch.contentHash());
    memory.remember(
        new FoldedArticle(sketch, 1, seen, report.event(), null, PLACED, Annotate.VERSION));
    index.add(sketch);
  }

  private InQuestion inQuestion(Sketch sketch) {
    return new InQuestion(sketch, sketches(index.sameEventCandidates(sketch)));
  }

  private static List<Sketch> sketches(List<FoldedArticle> articles) {
    return articles.stream().map(FoldedArticle::sketch).toList();
  }

  @Benchmark
  public List<FoldedArticle> candidates() {
    return index.sameEventCandidates(sketches.next());
  }

  @Benchmark
  public List<FindCopies.Copy> copies() {
    Sketch sketch = sketches.next();
    return FindCopies.of(sketch, sketches(index.sameTextCandidates(sketch)));
  }

  /** Holds an article against each of its candidates. */
  @Benchmark
  public void decision(Blackhole hole) {
    InQuestion one = inQuestion.next();
    for (Sketch candidate : one.candidates()) {
      hole.consume(compare.of(one.sketch(), candidate));
    }
  }
}
