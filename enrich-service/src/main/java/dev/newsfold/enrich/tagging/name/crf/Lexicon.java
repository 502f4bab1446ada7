package dev.newsfold.enrich.tagging.name.crf;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks up what the model says of a word by itself. */
final class Lexicon {

  private static final int LONGEST_AFFIX = 6;
  private static final Pattern PARTS = Pattern.compile("[-/]");
  private static final Fragment AFFIX = Fragment.of("#");

  /** What the model calls that which a place outside the sentence has not. */
  private static final Fragment NOTHING = Fragment.of("null");

  private final Weights wordWeights;
  private final Weights stepWeights;
  private final Clusters clusters;
  private final KeyTable lowerCaseWords;

  Lexicon(Weights wordWeights, Weights stepWeights, TrainedModel model) {
    this.wordWeights = wordWeights;
    this.stepWeights = stepWeights;
    this.clusters = new Clusters(model.clusters, model.clusteredWords);
    this.lowerCaseWords = new KeyTable(model.lowerCaseWords);
  }

  Word of(String text) {
    Fragment name = Fragment.of(text);
    long lower = Fragment.of(text.toLowerCase(Locale.ROOT)).hash();
    Fragment shape =
        Fragment.of(WordShape.of(text, () -> lowerCaseWords.valueOf(lower) != KeyTable.ABSENT));
    Fragment cluster = clusters.of(lower);
    double[] here = wordWeights.sum(here(text, name, shape, cluster));
    return new Word(text, name, shape, cluster, sums(here, name, shape, cluster, cluster, shape));
  }

  /** What stands before the first word and behind the last one. */
  Word outside() {
    Fragment empty = Fragment.EMPTY;
    return new Word(
        "", empty, empty, empty, sums(wordWeights.sum(), empty, empty, NOTHING, empty, NOTHING));
  }

  private WordSums sums(
      double[] here,
      Fragment name,
      Fragment shape,
      Fragment cluster,
      Fragment steppedCluster,
      Fragment nextShape) {
    long word = name.hash();
    long stepped = steppedCluster.hash();
    return new WordSums(
        here,
        wordWeights.sum(
            Template.PREVIOUS_WORD.key(word),
            Template.PREVIOUS_CLUSTER.key(cluster.hash()),
            Template.PREVIOUS_SHAPE.key(shape.hash())),
        wordWeights.sum(
            Template.NEXT_WORD.key(word),
            Template.NEXT_CLUSTER.key(cluster.hash()),
            Template.NEXT_SHAPE.key(shape.hash())),
        wordWeights.sum(Template.WORD_SHORTLY_BEFORE.key(word)),
        wordWeights.sum(Template.WORD_SHORTLY_BEHIND.key(word)),
        stepWeights.sum(
            Template.STEP.key(),
            Template.STEP_TO_WORD.key(word),
            Template.STEP_TO_CLUSTER.key(stepped),
            Template.STEP_TO_SHAPE.key(shape.hash()),
            Template.STEP_TO_SHAPE_ALIKE.key(shape.hash())),
        stepWeights.sum(
            Template.STEP_FROM_WORD.key(word),
            Template.STEP_FROM_CLUSTER.key(stepped),
            Template.STEP_FROM_SHAPE.key(shape.hash())),
        stepWeights.sum(Template.STEP_BEFORE_SHAPE.key(nextShape.hash())));
  }

  private static long[] here(String text, Fragment name, Fragment shape, Fragment cluster) {
    String[] parts = PARTS.split(text, 0);
    String bounded = '<' + text + '>';
    int length = bounded.length();
    int longest = Math.min(LONGEST_AFFIX, length);
    long[] features = new long[4 + parts.length + 2 * (longest - 1)];
    int next = 0;
    features[next++] = Template.ANY.key();
    features[next++] = Template.WORD.key(name.hash());
    features[next++] = Template.CLUSTER.key(cluster.hash());
    features[next++] = Template.SHAPE.key(shape.hash());
    for (String part : parts) {
      features[next++] = Template.WORD.key(Fragment.of(part).hash());
    }
    for (int size = 2; size <= longest; size++) {
      features[next++] = affix(bounded, 0, size);
      features[next++] = affix(bounded, length - size, length);
    }
    return distinct(features);
  }

  private static long affix(String bounded, int from, int to) {
    return Template.PREFIX_OR_SUFFIX.key(AFFIX.then(Fragment.of(bounded, from, to)).hash());
  }

  // A word without hyphen is its own part, a short one's prefix may be its suffix: it counts once.
  private static long[] distinct(long[] features) {
    Arrays.sort(features);
    int count = 1;
    for (int i = 1; i < features.length; i++) {
      if (features[i] != features[i - 1]) {
        features[count++] = features[i];
      }
    }
    return Arrays.copyOf(features, count);
  }
}
