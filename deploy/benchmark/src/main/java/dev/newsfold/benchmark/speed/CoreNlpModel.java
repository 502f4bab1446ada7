package dev.newsfold.benchmark.speed;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/** The name model as CoreNLP reads it itself. */
final class CoreNlpModel {

  private static final String TRAINED =
      "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private final CRFClassifier<CoreLabel> classifier;

  /** Loads it from the class path, which takes seconds. */
  CoreNlpModel() {
    Properties properties = new Properties();
    // Otherwise it remembers words, and an article's names depend on those read before it.
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    try (InputStream resource = CoreNlpModel.class.getResourceAsStream(TRAINED)) {
      if (resource == null) {
        throw new IllegalStateException("the model " + TRAINED + " is not on the class path");
      }
      ObjectInputStream objects =
          new ObjectInputStream(new BufferedInputStream(new GZIPInputStream(resource)));
      classifier = CRFClassifier.getClassifier(objects, properties);
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + TRAINED + " cannot be read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the model " + TRAINED + " is of another version", e);
    }
  }

  /** The label of each word of a sentence. */
  List<String> label(List<String> sentence) {
    List<CoreLabel> words = new ArrayList<>(sentence.size());
    for (String text : sentence) {
      CoreLabel word = new CoreLabel();
      word.setWord(text);
      words.add(word);
    }
    List<String> labels = new ArrayList<>(sentence.size());
    for (CoreLabel word : classifier.classifySentence(words)) {
      labels.add(word.get(AnswerAnnotation.class));
    }
    return labels;
  }
}
