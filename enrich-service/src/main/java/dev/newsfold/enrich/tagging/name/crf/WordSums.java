package dev.newsfold.enrich.tagging.name.crf;

/** What a word adds to the labels of words and to the steps between two labels. Not written to. */
final class WordSums {

  /** To its own label. */
  final double[] here;

  /** To the label of the word behind it. */
  final double[] asPrevious;

  /** To the label of the word before it. */
  final double[] asNext;

  /** To the labels of the words that follow shortly. */
  final double[] shortlyBefore;

  /** To the labels of the words that stand shortly before it. */
  final double[] shortlyBehind;

  /** To the step from the word before it to it. */
  final double[] stepTo;

  /** To the step from it to the word behind it. */
  final double[] stepFrom;

  /** To the step that ends in the word before it. */
  final double[] stepBefore;

  WordSums(
      double[] here,
      double[] asPrevious,
      double[] asNext,
      double[] shortlyBefore,
      double[] shortlyBehind,
      double[] stepTo,
      double[] stepFrom,
      double[] stepBefore) {
    this.here = here;
    this.asPrevious = asPrevious;
    this.asNext = asNext;
    this.shortlyBefore = shortlyBefore;
    this.shortlyBehind = shortlyBehind;
    this.stepTo = stepTo;
    this.stepFrom = stepFrom;
    this.stepBefore = stepBefore;
  }
}
