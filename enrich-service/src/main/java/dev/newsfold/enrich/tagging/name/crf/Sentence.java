package dev.newsfold.enrich.tagging.name.crf;

/** Weighs the labels of each word of a sentence, and the steps between them. */
final class Sentence {

  /** How far away a word still counts wherever it stands. */
  private static final int SHORTLY = 5;

  /** How near and how far away the same word is taken for a name's other occurrence. */
  private static final int NEAREST_OCCURRENCE = 3;

  private static final int FARTHEST_OCCURRENCE = 149;

  private static final Fragment DOTS = Fragment.of("...");
  private static final Fragment DASH = Fragment.of("-");

  private final Weights wordWeights;
  private final Weights stepWeights;

  // The words, with the places before and behind them that can be seen.
  private final Word[] words;

  Sentence(Weights wordWeights, Weights stepWeights, Word[] inside, Word outside) {
    this.wordWeights = wordWeights;
    this.stepWeights = stepWeights;
    this.words = new Word[inside.length + 2 * SHORTLY];
    for (int i = 0; i < SHORTLY; i++) {
      words[i] = outside;
      words[words.length - 1 - i] = outside;
    }
    System.arraycopy(inside, 0, words, SHORTLY, inside.length);
  }

  /** Writes the weights of the labels of a word. */
  void weighLabels(int index, double[] sums) {
    int at = index + SHORTLY;
    Word word = words[at];
    Word previous = words[at - 1];
    Word next = words[at + 1];
    double[] here = word.sums.here;
    double[] asPrevious = previous.sums.asPrevious;
    double[] asNext = next.sums.asNext;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = here[i] + asPrevious[i] + asNext[i];
    }
    addWordsAround(at, sums);
    addShapes(word, previous, next, sums);
    if (previous.isShort) {
      Fragment before = words[at - 2].name;
      add(Template.WORD_BEFORE_SHORT_ONE_AND_SHAPE, join(before, DOTS, word.shape), sums);
    }
    if (next.isShort) {
      Fragment behind = words[at + 2].name;
      add(Template.WORD_BEHIND_SHORT_ONE_AND_SHAPE, join(behind, DOTS, word.shape), sums);
    }
    addOccurrences(at, sums);
  }

  /** Writes the weights of the steps from the labels of the word before to those of a word. */
  void weighSteps(int index, double[] sums) {
    int at = index + SHORTLY;
    Word word = words[at];
    Word previous = words[at - 1];
    double[] to = word.sums.stepTo;
    double[] from = previous.sums.stepFrom;
    double[] before = words[at + 1].sums.stepBefore;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = to[i] + from[i] + before[i];
    }
    addStep(Template.STEP_BETWEEN_WORDS, join(previous.name, DASH, word.name), sums);
    addStep(Template.STEP_BETWEEN_CLUSTERS, join(previous.cluster, DASH, word.cluster), sums);
    addStep(Template.STEP_BETWEEN_SHAPES, join(previous.shape, DASH, word.shape), sums);
  }

  private void addWordsAround(int at, double[] sums) {
    for (int distance = 1; distance <= SHORTLY; distance++) {
      if (isFirst(at, distance, -1)) {
        add(words[at - distance].sums.shortlyBefore, sums);
      }
      if (isFirst(at, distance, 1)) {
        add(words[at + distance].sums.shortlyBehind, sums);
      }
    }
  }

  // A word counts once on each side.
  private boolean isFirst(int at, int distance, int direction) {
    Word word = words[at + direction * distance];
    for (int nearer = 1; nearer < distance; nearer++) {
      if (words[at + direction * nearer].isSameAs(word)) {
        return false;
      }
    }
    return true;
  }

  private void addShapes(Word word, Word previous, Word next, double[] sums) {
    long before = join(previous.shape, DOTS, word.shape);
    long behind = join(word.shape, DOTS, next.shape);
    long around = join(before, DOTS, next.shape);
    add(Template.PREVIOUS_SHAPE_AND_SHAPE, before, sums);
    add(Template.SHAPE_AND_NEXT_SHAPE, behind, sums);
    add(Template.THREE_SHAPES, around, sums);
    add(Template.PREVIOUS_WORD_AND_SHAPE, join(previous.name, DOTS, word.shape), sums);
    add(Template.SHAPE_AND_NEXT_WORD, join(word.shape, DOTS, next.name), sums);
  }

  private void addOccurrences(int at, double[] sums) {
    Word next = words[at + 1];
    boolean mayBeName =
        at > SHORTLY
            && words[at].isNameCase
            && words[at - 1].hasLetter
            && next.hasLetter
            && !next.hasCapital;
    if (!mayBeName) {
      wordWeights.add(Template.NO_OCCURRENCE_PATTERN.key(), sums);
      return;
    }
    int last = words.length - SHORTLY - 1;
    if (occurs(at, at + NEAREST_OCCURRENCE, Math.min(at + FARTHEST_OCCURRENCE, last))) {
      wordWeights.add(Template.OCCURS_AGAIN.key(), sums);
    }
    if (occurs(at, Math.max(at - FARTHEST_OCCURRENCE, SHORTLY), at - NEAREST_OCCURRENCE)) {
      wordWeights.add(Template.OCCURS_BEFORE.key(), sums);
    }
  }

  private boolean occurs(int at, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (words[i].isSameAs(words[at])) {
        return true;
      }
    }
    return false;
  }

  private void add(Template template, long seen, double[] sums) {
    wordWeights.add(template.key(seen), sums);
  }

  private void addStep(Template template, long seen, double[] sums) {
    stepWeights.add(template.key(seen), sums);
  }

  private static void add(double[] weights, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weights[i];
    }
  }

  private static long join(Fragment first, Fragment link, Fragment second) {
    return join(first.hash(), link, second);
  }

  private static long join(long first, Fragment link, Fragment second) {
    return (first * link.power() + link.hash()) * second.power() + second.hash();
  }
}
