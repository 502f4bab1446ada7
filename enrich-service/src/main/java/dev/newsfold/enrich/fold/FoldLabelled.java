package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.enrich.fold.FindStory.Candidate;
import dev.newsfold.enrich.fold.FindStory.Match;
import dev.newsfold.enrich.fold.PlaceArticle.Place;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.FoldedArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts articles into the stories that somebody said they belong to, and tells what the fold would
 * have weighed: what weights are fitted to.
 */
public final class FoldLabelled {

  private final PlaceArticle placeArticle;
  private final FoldMemory memory;

  public FoldLabelled(CompareReports compare, FoldMemory memory) {
    this.placeArticle = new PlaceArticle(compare);
    this.memory = memory;
  }

  /**
   * A story that an article might have joined.
   *
   * @param signals what is weighed, by name: the values of the closest report, blended with those
   *     of the other close ones as the fold blends their scores
   */
  public record StoryInQuestion(String storyId, Map<String, Double> signals) {}

  /**
   * The stories of which the weights decide: none where the text is that of another article, and
   * none that a veto rules out.
   */
  public List<StoryInQuestion> fold(Sketch sketch, String storyId) {
    Place place = placeArticle.of(sketch, memory);
    memory.remember(
        new FoldedArticle(
            sketch, 1, List.of(sketch.contentHash()), storyId, null, place.placement()));
    new ArticleIndex(memory).add(sketch);
    if (!place.sameText().isEmpty()) {
      return List.of();
    }
    return place.candidates().stream()
        .filter(candidate -> candidate.closest().comparison().veto() == null)
        .map(candidate -> new StoryInQuestion(candidate.storyId(), signals(candidate)))
        .toList();
  }

  private static Map<String, Double> signals(Candidate candidate) {
    Map<String, Double> signals = new HashMap<>();
    add(signals, candidate.closest(), FindStory.SHARE_OF_BEST);
    double share = (1 - FindStory.SHARE_OF_BEST) / candidate.matches().size();
    for (Match match : candidate.matches()) {
      if (match.comparison().veto() == null) {
        add(signals, match, share);
      }
    }
    return signals;
  }

  private static void add(Map<String, Double> signals, Match match, double share) {
    for (Signal signal : match.comparison().signals()) {
      signals.merge(signal.name(), share * signal.value(), Double::sum);
    }
  }
}
