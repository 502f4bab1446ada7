package dev.newsfold.benchmark.stories;

import dev.newsfold.benchmark.annotation.AnnotateArticles.Read;
import dev.newsfold.enrich.fold.Fold;
import dev.newsfold.enrich.fold.HeapMemory;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Articles with the stories that they were folded into, each language by itself, as the partitions
 * of the enrich service are.
 */
public final class FoldedArticles {

  private static final Comparator<Read> BY_PUBLICATION =
      Comparator.comparing(
          read -> read.article().published(), Comparator.nullsLast(Comparator.naturalOrder()));

  private final Map<String, HeapMemory> memories = new HashMap<>();
  private final List<Read> articles;

  private FoldedArticles(List<Read> articles) {
    this.articles = List.copyOf(articles);
  }

  /** Folds the articles one after another in the order given. */
  public static FoldedArticles of(List<Read> articles, StoryDecision decision) {
    FoldedArticles folded = new FoldedArticles(articles);
    Fold fold = new Fold(new CompareReports(decision));
    for (Read read : articles) {
      SketchedArticle sketched = read.sketched();
      if (sketched != null) {
        fold.fold(sketched, folded.memory(sketched));
      }
    }
    return folded;
  }

  /** In order of publication; equal ones, and those that say none at the end, in file order. */
  public static List<Read> inOrder(List<Read> articles) {
    List<Read> ordered = new ArrayList<>(articles);
    ordered.sort(BY_PUBLICATION);
    return ordered;
  }

  public List<Read> articles() {
    return articles;
  }

  /** What the fold remembers of the article; null of one that enrich refused. */
  public @Nullable FoldedArticle folded(Read read) {
    SketchedArticle sketched = read.sketched();
    return sketched == null ? null : memory(sketched).article(sketched.sketch().id());
  }

  /** An article that enrich refused is in nobody's story, and counts as one of its own. */
  public String storyOf(Read read) {
    FoldedArticle folded = folded(read);
    return folded == null ? "refused " + read.article().id() : folded.storyId();
  }

  private HeapMemory memory(SketchedArticle sketched) {
    return memories.computeIfAbsent(sketched.sketch().language(), language -> new HeapMemory());
  }
}
