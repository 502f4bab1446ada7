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

  /** Shapes, what is beyond short words, and occurrences of the same word elsewhere. */
  private static final int MOST_AT_WORD = 9;

  private static final int AT_STEP = 3;

  // The words, with the places before and behind them that can be seen.
  private final Word[] words;

  private final Features atWords;
  private final Features atSteps;

  Sentence(Weights wordWeights, Weights stepWeights, Word[] inside, Word outside) {
    this.words = new Word[inside.length + 2 * SHORTLY];
    for (int i = 0; i < SHORTLY; i++) {
      words[i] = outside;
      words[words.length - 1 - i] = outside;
    }
    System.arraycopy(inside, 0, words, SHORTLY, inside.length);
    this.atWords = new Features(wordWeights, inside.length, MOST_AT_WORD);
    this.atSteps = new Features(stepWeights, inside.length, AT_STEP);
    for (int at = SHORTLY; at < words.length - SHORTLY; at++) {
      seeShapes(words[at], words[at - 1], words[at + 1]);
      seeBeyondShortWords(at);
      seeOccurrences(at);
      atWords.endWord();
      seeStep(words[at], words[at - 1]);
      atSteps.endWord();
    }
    atWords.lookUp();
    atSteps.lookUp();
  }

  /** Writes the weights of the labels of a word. */
  void weighLabels(int index, double[] sums) {
    int at = index + SHORTLY;
    double[] here = words[at].sums.here;
    double[] asPrevious = words[at - 1].sums.asPrevious;
    double[] asNext = words[at + 1].sums.asNext;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = here[i] + asPrevious[i] + asNext[i];
    }
    addWordsAround(at, sums);
    atWords.add(index, sums);
  }

  /** Writes the weights of the steps from the labels of the word before to those of a word. */
  void weighSteps(int index, double[] sums) {
    int at = index + SHORTLY;
    double[] to = words[at].sums.stepTo;
    double[] from = words[at - 1].sums.stepFrom;
    double[] before = words[at + 1].sums.stepBefore;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = to[i] + from[i] + before[i];
    }
    atSteps.add(index, sums);
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

  private void seeShapes(Word word, Word previous, Word next) {
    long before = join(previous.shape, DOTS, word.shape);
    long behind = join(word.shape, DOTS, next.shape);
    long around = join(before, DOTS, next.shape);
    atWords.see(Template.PREVIOUS_SHAPE_AND_SHAPE.key(before));
    atWords.see(Template.SHAPE_AND_NEXT_SHAPE.key(behind));
    atWords.see(Template.THREE_SHAPES.key(around));
    atWords.see(Template.PREVIOUS_WORD_AND_SHAPE.key(join(previous.name, DOTS, word.shape)));
    atWords.see(Template.SHAPE_AND_NEXT_WORD.key(join(word.shape, DOTS, next.name)));
  }

  private void seeBeyondShortWords(int at) {
    Fragment shape = words[at].shape;
    if (words[at - 1].isShort) {
      long seen = join(words[at - 2].name, DOTS, shape);
      atWords.see(Template.WORD_BEFORE_SHORT_ONE_AND_SHAPE.key(seen));
    }
    if (words[at + 1].isShort) {
      long seen = join(words[at + 2].name, DOTS, shape);
      atWords.see(Template.WORD_BEHIND_SHORT_ONE_AND_SHAPE.key(seen));
    }
  }

  private void seeOccurrences(int at) {
    Word next = words[at + 1];
    boolean mayBeName =
        at > SHORTLY
            && words[at].isNameCase
            && words[at - 1].hasLetter
            && next.hasLetter
            && !next.hasCapital;
    if (!mayBeName) {
      atWords.see(Template.NO_OCCURRENCE_PATTERN.key());
      return;
    }
    int last = words.length - SHORTLY - 1;
    if (occurs(at, at + NEAREST_OCCURRENCE, Math.min(at + FARTHEST_OCCURRENCE, last))) {
      atWords.see(Template.OCCURS_AGAIN.key());
    }
    if (occurs(at, Math.max(at - FARTHEST_OCCURRENCE, SHORTLY), at - NEAREST_OCCURRENCE)) {
      atWords.see(Template.OCCURS_BEFORE.key());
    }
  }

  private void seeStep(Word word, Word previous) {
    atSteps.see(Template.STEP_BETWEEN_WORDS.key(join(previous.name, DASH, word.name)));
    atSteps.see(Template.STEP_BETWEEN_CLUSTERS.key(join(previous.cluster, DASH, word.cluster)));
    atSteps.see(Template.STEP_BETWEEN_SHAPES.key(join(previous.shape, DASH, word.shape)));
  }

  private boolean occurs(int at, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (words[i].isSameAs(words[at])) {
        return true;
      }
    }
    return false;
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
