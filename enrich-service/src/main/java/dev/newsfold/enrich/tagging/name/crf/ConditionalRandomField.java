package dev.newsfold.enrich.tagging.name.crf;

import dev.newsfold.enrich.memo.RecentWords;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A linear-chain conditional random field over words (Lafferty, McCallum and Pereira 2001) with the
 * features of Stanford's named entity recognizer (Finkel, Grenager and Manning 2005), read so that
 * it answers as that one does. What a word adds by itself is summed up once a word, what a pair
 * adds is looked up by a hash, and no feature's name is ever written out. Thread safe.
 */
public final class ConditionalRandomField {

  private static final String ENGLISH = "english.crf";

  private final List<String> labels;
  private final Weights wordWeights;
  private final Weights stepWeights;
  private final RecentWords<Word> words;
  private final Word outside;

  ConditionalRandomField(TrainedModel model) {
    int count = model.labels.size();
    this.labels = model.labels;
    this.wordWeights = new Weights(model.wordFeatures, model.wordWeights, count);
    this.stepWeights = new Weights(model.stepFeatures, model.stepWeights, count * count);
    Lexicon lexicon = new Lexicon(wordWeights, stepWeights, model);
    this.words = new RecentWords<>(lexicon::of);
    this.outside = lexicon.outside();
  }

  /** Loads the model of English names from the class path. */
  public static ConditionalRandomField english() {
    try (InputStream resource = ConditionalRandomField.class.getResourceAsStream(ENGLISH)) {
      if (resource == null) {
        throw new IllegalStateException("the name model " + ENGLISH + " is not on the class path");
      }
      return new ConditionalRandomField(TrainedModel.read(new BufferedInputStream(resource)));
    } catch (IOException e) {
      throw new UncheckedIOException("the name model " + ENGLISH + " cannot be read", e);
    }
  }

  /** The labels; the first one is that of a word which is nothing. */
  public List<String> labels() {
    return labels;
  }

  /**
   * The labels of the words of a sentence, as places in {@link #labels}: the likeliest sequence
   * (Viterbi 1967).
   */
  public int[] label(List<String> sentence) {
    int length = sentence.size();
    Word[] inside = new Word[length];
    for (int i = 0; i < length; i++) {
      inside[i] = words.of(sentence.get(i));
    }
    Sentence weighed = new Sentence(wordWeights, stepWeights, inside, outside);
    BestPath path = new BestPath(labels.size(), length);
    double[] here = new double[labels.size()];
    double[] steps = new double[labels.size() * labels.size()];
    for (int i = 0; i < length; i++) {
      weighed.weighLabels(i, here);
      weighed.weighSteps(i, steps);
      path.add(here, steps);
    }
    return path.labels();
  }
}
