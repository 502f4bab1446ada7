package dev.newsfold.enrich.tagging.name;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/** The name model as CoreNLP reads it itself. */
final class CoreNlpModel {

  private static final Path TRAINED =
      Path.of("target/trained/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");

  private final CRFClassifier<CoreLabel> classifier;

  CoreNlpModel() {
    Properties properties = new Properties();
    // Otherwise it remembers words, and an answer depends on what was asked before.
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    try (ObjectInputStream objects =
        new ObjectInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(TRAINED))))) {
      classifier = CRFClassifier.getClassifier(objects, properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The label of each word of a sentence. */
  List<String> label(List<String> sentence) {
    List<CoreLabel> words = new ArrayList<>();
    for (String text : sentence) {
      CoreLabel word = new CoreLabel();
      word.setWord(text);
      words.add(word);
    }
    return classifier.classifySentence(words).stream()
        .map(word -> word.get(AnswerAnnotation.class))
        .toList();
  }
}
