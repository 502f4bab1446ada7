package dev.newsfold.enrich.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Decides by the measures of two articles whether they report the same event: regression trees that
 * were fitted one after another, each to what the ones before it left open. It is data of the
 * release, the same for every kind of news.
 *
 * <p>Sources: Friedman 2001 for the trees; Saabas 2014 for what each measure contributes: how much
 * the expectation changes at the branches that ask for it.
 *
 * @param threshold the score from which two articles report the same event
 * @param prior the score of a pair of which nothing is known
 */
public record StoryDecision(double threshold, double prior, List<DecisionTree> trees) {

  private static final String RESOURCE = "decision.txt";

  public StoryDecision {
    trees = List.copyOf(trees);
  }

  /** Reads the released one. */
  public static StoryDecision load() {
    try (InputStream in = StoryDecision.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * Reads one as {@link #text} writes it.
   *
   * @throws IllegalArgumentException names the line and what is wrong with it
   */
  public static StoryDecision read(Reader reader) throws IOException {
    double threshold = Double.NaN;
    double prior = Double.NaN;
    List<DecisionTree> trees = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      try {
        if (line.startsWith("threshold ")) {
          threshold = Double.parseDouble(line.substring("threshold ".length()));
        } else if (line.startsWith("prior ")) {
          prior = Double.parseDouble(line.substring("prior ".length()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          trees.add(DecisionTree.read(line));
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
      }
    }
    if (Double.isNaN(threshold) || Double.isNaN(prior)) {
      throw new IllegalArgumentException("a line \"threshold\" or \"prior\" is missing");
    }
    return new StoryDecision(threshold, prior, trees);
  }

  /** As a file of lines. */
  public String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # Whether two articles report the same event: the score is the prior and what each tree adds, in log odds;
            # from the threshold on they do. A tree is written from its root on: a branch as measure<bound@expectation,
            # then what holds below the bound, then what holds from it on; a leaf as =value. Fitted by: newsfold train.
            """);
    text.append(String.format(Locale.ROOT, "threshold %.2f\n", threshold));
    text.append(String.format(Locale.ROOT, "prior %.4f\n", prior));
    trees.forEach(tree -> text.append(tree.text()).append('\n'));
    return text.toString();
  }

  public StoryDecision withThreshold(double newThreshold) {
    return new StoryDecision(newThreshold, prior, trees);
  }

  /** The natural logarithm of the odds that two articles with these measures report one event. */
  public double score(Measures measures) {
    double score = prior;
    for (DecisionTree tree : trees) {
      score += tree.valueOf(measures);
    }
    return score;
  }

  /** What each measure adds to the score, in the order of the measures; the prior is not in it. */
  double[] contributions(Measures measures) {
    double[] contributions = new double[Measure.values().length];
    for (DecisionTree tree : trees) {
      tree.addContributions(measures, contributions);
    }
    return contributions;
  }

  /** The score of a pair before any measure is looked at. */
  double expectation() {
    return prior + trees.stream().mapToDouble(DecisionTree::expectation).sum();
  }
}
