package dev.newsfold.enrich.fold;

import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.Comparison;
import dev.newsfold.enrich.story.FoldedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks the stories that an article might belong to. */
final class FindStory {

  /** A story is as close as its best reports; more of them would only dilute it. */
  private static final int BEST_REPORTS = 4;

  /** The best report says more than the mean of the best ones: one outlet may retell another. */
  private static final double SHARE_OF_BEST = .6;

  private final CompareReports compare;

  FindStory(CompareReports compare) {
    this.compare = compare;
  }

  /** An article of a story, held against the one that is looked at. */
  record Match(FoldedArticle article, Comparison comparison) {

    double admitted() {
      return comparison.admitted();
    }
  }

  /**
   * A story with its closest reports, the closest first.
   *
   * @param score that of the best report and of the mean of the best ones, a veto counted in
   */
  record Candidate(String storyId, double score, List<Match> matches) {

    Match closest() {
      return matches.get(0);
    }
  }

  /** The stories in question, the closest first. */
  List<Candidate> of(Sketch sketch, ArticleIndex index) {
    Map<String, List<Match>> byStory = new LinkedHashMap<>();
    for (FoldedArticle article : index.sameEventCandidates(sketch)) {
      Match match = new Match(article, compare.of(sketch, article.sketch()));
      byStory.computeIfAbsent(article.storyId(), story -> new ArrayList<>()).add(match);
    }
    return byStory.entrySet().stream()
        .map(entry -> candidate(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(Candidate::storyId))
        .toList();
  }

  private static Candidate candidate(String storyId, List<Match> matches) {
    List<Match> closest =
        matches.stream()
            .sorted(
                Comparator.comparingDouble((Match match) -> match.admitted())
                    .reversed()
                    .thenComparing(match -> match.article().id()))
            .limit(BEST_REPORTS)
            .toList();
    double best = closest.get(0).admitted();
    double mean = closest.stream().mapToDouble(match -> match.admitted()).average().orElseThrow();
    return new Candidate(storyId, SHARE_OF_BEST * best + (1 - SHARE_OF_BEST) * mean, closest);
  }
}
