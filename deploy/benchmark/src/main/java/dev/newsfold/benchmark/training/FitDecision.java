package dev.newsfold.benchmark.training;

import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.benchmark.score.Score;
import dev.newsfold.enrich.story.StoryDecision;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits a decision to labelled stories. How much must speak for a story is measured on events that
 * the trees have not seen: they know those that they have seen too well.
 */
final class FitDecision {

  /** Each holds back some of the events: what is fitted to most of them is close to the release. */
  private static final int PARTS = 5;

  /** How much an example counts as one without dates, by what it counts as it is. */
  private static final double SHARE_OF_UNDATED = .25;

  private static final List<Double> THRESHOLDS =
      IntStream.rangeClosed(-4, 4).mapToObj(quarters -> quarters / 4.0).toList();

  private FitDecision() {}

  /**
   * A decision.
   *
   * @param ofUnseenEvents B-cubed of each file over the part of its events that the trees were not
   *     fitted to, averaged over all parts, at the threshold of the decision; empty where there are
   *     too few events to hold some of them back
   */
  record Fitted(StoryDecision decision, List<Score> ofUnseenEvents) {}

  static Fitted to(List<LabelledStories> files) throws LabelledFileException {
    List<Example> examples =
        files.parallelStream().map(LabelledStories::examples).flatMap(List::stream).toList();
    if (!hasBoth(examples)) {
      throw LabelledFileException.of(
          Path.of(String.join(", ", files.stream().map(LabelledStories::file).toList())),
          "hold too few articles that belong to one story and resemble another");
    }
    StoryDecision ofAll = fit(examples);
    List<List<Example>> parts =
        IntStream.range(0, PARTS).mapToObj(part -> examplesWithout(part, examples)).toList();
    boolean holdsBack = parts.stream().allMatch(FitDecision::hasBoth);
    List<StoryDecision> ofParts =
        parts.parallelStream().map(part -> holdsBack ? fit(part) : ofAll).toList();
    List<List<Score>> scores =
        THRESHOLDS.stream().map(threshold -> ofUnseenEvents(files, ofParts, threshold)).toList();
    int best = best(scores.stream().map(FitDecision::meanF1).toList());
    return new Fitted(
        ofAll.withThreshold(THRESHOLDS.get(best)), holdsBack ? scores.get(best) : List.of());
  }

  /**
   * Each example counts as it is, and a little as if no date were known. Who saw dated news alone
   * would take it that reports without a date are of one event.
   */
  static StoryDecision fit(List<Example> examples) {
    return FitTrees.to(
        Stream.concat(
                examples.stream(),
                examples.stream().map(example -> example.undated().times(SHARE_OF_UNDATED)))
            .toList());
  }

  private static List<Example> examplesWithout(int part, List<Example> examples) {
    return examples.stream()
        .filter(example -> !isIn(part, example.event()) && !isIn(part, example.otherEvent()))
        .toList();
  }

  private static boolean hasBoth(List<Example> examples) {
    return examples.stream().anyMatch(Example::isSameEvent)
        && !examples.stream().allMatch(Example::isSameEvent);
  }

  private static List<Score> ofUnseenEvents(
      List<LabelledStories> files, List<StoryDecision> ofParts, double threshold) {
    return files.parallelStream()
        .map(
            file ->
                mean(
                    IntStream.range(0, PARTS)
                        .mapToObj(
                            part ->
                                file.fold(ofParts.get(part).withThreshold(threshold))
                                    .bCubed(event -> isIn(part, event)))
                        .toList()))
        .toList();
  }

  private static double meanF1(List<Score> scores) {
    return scores.stream().mapToDouble(Score::f1).average().orElse(0);
  }

  /**
   * The threshold that is best together with those on both sides of it. Between neighbours it is
   * chance which one is best by itself: a handful of articles.
   */
  static int best(List<Double> means) {
    int best = 0;
    double highest = -1;
    for (int i = 0; i < means.size(); i++) {
      int last = Math.min(i + 1, means.size() - 1);
      double around = (means.get(Math.max(i - 1, 0)) + means.get(i) + means.get(last)) / 3;
      if (around > highest) {
        highest = around;
        best = i;
      }
    }
    return best;
  }

  /** By the hash of their names, so that it does not depend on which others there are. */
  private static boolean isIn(int part, Object event) {
    return Math.floorMod(event.hashCode(), PARTS) == part;
  }

  private static Score mean(List<Score> scores) {
    return Score.of(
        scores.stream().mapToDouble(Score::precision).average().orElse(0),
        scores.stream().mapToDouble(Score::recall).average().orElse(0));
  }
}
