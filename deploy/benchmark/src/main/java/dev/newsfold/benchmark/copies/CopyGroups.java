package dev.newsfold.benchmark.copies;

import dev.newsfold.benchmark.annotation.AnnotateArticles.Read;
import dev.newsfold.benchmark.stories.FoldedArticles;
import dev.newsfold.enrich.copies.Original;
import dev.newsfold.enrich.copies.Overlap;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.FoldedArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The articles that the fold says share one text, in groups: an original and its copies. */
public record CopyGroups(List<List<Sketch>> groups) {

  public static CopyGroups of(FoldedArticles folded) {
    Map<String, List<Sketch>> groups = new HashMap<>();
    for (Read read : folded.articles()) {
      FoldedArticle article = folded.folded(read);
      if (article != null && article.copyGroup() != null) {
        groups
            .computeIfAbsent(
                article.storyId() + " " + article.copyGroup(), group -> new ArrayList<>())
            .add(article.sketch());
      }
    }
    return new CopyGroups(List.copyOf(groups.values()));
  }

  /** Every two articles of a group: an article and its original, and two copies of one original. */
  Set<ArticlePair> pairs() {
    return pairs(0);
  }

  /** Those of them whose own texts resemble each other as much, by their sketches. */
  public Set<ArticlePair> pairs(double resemblance) {
    Set<ArticlePair> pairs = new HashSet<>();
    for (List<Sketch> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        for (Sketch other : group.subList(i + 1, group.size())) {
          Sketch one = group.get(i);
          if (Overlap.of(one.shingles(), other.shingles()).resemblance() >= resemblance) {
            pairs.add(new ArticlePair(one.id(), other.id()));
          }
        }
      }
    }
    return pairs;
  }

  /** An article and the one that it is said to be a copy of, and no other pair. */
  Set<ArticlePair> pairsWithOriginal() {
    Set<ArticlePair> pairs = new HashSet<>();
    for (List<Sketch> group : groups) {
      String original = Original.of(group).id();
      group.stream()
          .filter(sketch -> !sketch.id().equals(original))
          .forEach(sketch -> pairs.add(new ArticlePair(sketch.id(), original)));
    }
    return pairs;
  }
}
