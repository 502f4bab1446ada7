package dev.newsfold.benchmark.training;

import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.enrich.story.SignalWeights;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the weights of the story decision to labelled stories: first as a logistic regression over
 * the single decisions, then, by folding, how much in all must speak for a story. There is no
 * chance in it: the same files in the same order give the same weights.
 */
final class FitWeights {

  /** Which reports of a story are closest depends on the weights, so both are found in turns. */
  private static final int ROUNDS = 4;

  /**
   * What the regression asks for, and more or less of it: it weighs each decision by itself, while
   * in a fold a wrong one draws others after it.
   */
  private static final List<Double> STRICTNESS =
      List.of(.80, .85, .90, .95, 1.0, 1.05, 1.10, 1.15, 1.20);

  private FitWeights() {}

  /**
   * Weights for a threshold of 1.
   *
   * @param start those to begin with, which also say what signals there are
   */
  static SignalWeights to(List<LabelledStories> files, SignalWeights start)
      throws LabelledFileException {
    List<String> signals = start.bySignal().keySet().stream().sorted().toList();
    SignalWeights weights = start;
    for (int round = 0; round < ROUNDS; round++) {
      weights = regress(files, weights, signals);
    }
    SignalWeights fitted = weights;
    return STRICTNESS.parallelStream()
        .map(strictness -> Strict.of(fitted, strictness, files))
        .max(Comparator.comparingDouble(Strict::f1).thenComparing(Strict::strictness))
        .orElseThrow()
        .weights();
  }

  private static SignalWeights regress(
      List<LabelledStories> files, SignalWeights current, List<String> signals)
      throws LabelledFileException {
    List<Example> examples =
        files.parallelStream()
            .map(file -> file.examples(current, signals))
            .flatMap(List::stream)
            .toList();
    boolean hasBoth =
        examples.stream().anyMatch(Example::isRight)
            && examples.stream().anyMatch(example -> !example.isRight());
    if (!hasBoth) {
      throw unfit(files, "hold no article that belongs to one story and resembles another");
    }
    double[] fitted = LogisticRegression.fit(examples);
    double threshold = -fitted[signals.size()];
    if (!(threshold > 0)) {
      throw unfit(files, "hold stories that no signal tells apart");
    }
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < signals.size(); i++) {
      weights.put(signals.get(i), fitted[i] / threshold);
    }
    return new SignalWeights(weights, 1);
  }

  private static LabelledFileException unfit(List<LabelledStories> files, String why) {
    return LabelledFileException.of(
        Path.of(String.join(", ", files.stream().map(LabelledStories::file).toList())), why);
  }

  /** The weights for a stricter or laxer decision, and how well the files are folded by them. */
  private record Strict(SignalWeights weights, double strictness, double f1) {

    static Strict of(SignalWeights fitted, double strictness, List<LabelledStories> files) {
      Map<String, Double> weaker = new HashMap<>();
      fitted.bySignal().forEach((signal, weight) -> weaker.put(signal, weight / strictness));
      SignalWeights weights = new SignalWeights(weaker, 1);
      double f1 = files.stream().mapToDouble(file -> file.bCubed(weights).f1()).average().orElse(0);
      return new Strict(weights, strictness, f1);
    }
  }
}
