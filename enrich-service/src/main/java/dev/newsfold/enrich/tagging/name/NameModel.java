package dev.newsfold.enrich.tagging.name;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A conditional random field that marks persons, organisations and places in English text (Finkel,
 * Grenager and Manning 2005).
 */
final class NameModel {

  private static final String MODEL =
      "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private final CRFClassifier<CoreLabel> classifier;
  private final Set<String> noNames = new HashSet<>(WordList.read("no-names.txt"));

  private NameModel(CRFClassifier<CoreLabel> classifier) {
    this.classifier = classifier;
  }

  static NameModel load() {
    Properties properties = new Properties();
    // Otherwise the model remembers words, and an article's names depend on those read before it.
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    try (InputStream resource = NameModel.class.getResourceAsStream(MODEL)) {
      if (resource == null) {
        throw new IllegalStateException("the name model " + MODEL + " is not on the class path");
      }
      ObjectInputStream objects =
          new ObjectInputStream(
              new BufferedInputStream(new GZIPInputStream(resource, 1 << 16), 1 << 16));
      return new NameModel(CRFClassifier.getClassifier(objects, properties));
    } catch (IOException e) {
      throw new UncheckedIOException("the name model " + MODEL + " cannot be read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the name model " + MODEL + " is of another version", e);
    }
  }

  /** The names in tokens that stand sentence by sentence, in order. */
  List<NameSpan> read(List<Token> tokens) {
    List<NameSpan> spans = new ArrayList<>();
    int first = 0;
    while (first < tokens.size()) {
      int end = endOfSentence(tokens, first);
      if (mayHoldName(tokens, first, end)) {
        readSentence(tokens, first, end, spans);
      }
      first = end;
    }
    return spans;
  }

  private static int endOfSentence(List<Token> tokens, int first) {
    int end = first + 1;
    while (end < tokens.size() && tokens.get(end).sentence() == tokens.get(first).sentence()) {
      end++;
    }
    return end;
  }

  // The model takes nine tenths of the time: spared where a pronoun has the only capital.
  private boolean mayHoldName(List<Token> tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      Token token = tokens.get(i);
      boolean hasCapital = token.text().chars().anyMatch(Character::isUpperCase);
      if (hasCapital && !noNames.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  private void readSentence(List<Token> tokens, int first, int end, List<NameSpan> spans) {
    List<CoreLabel> labels = new ArrayList<>(end - first);
    for (Token token : tokens.subList(first, end)) {
      CoreLabel label = new CoreLabel();
      label.setWord(token.text());
      labels.add(label);
    }
    List<CoreLabel> answers = classifier.classifySentence(labels);
    NameKind open = null;
    int openedAt = first;
    for (int i = first; i <= end; i++) {
      NameKind kind = i < end ? kindOf(answers.get(i - first).get(AnswerAnnotation.class)) : null;
      if (kind != open) {
        if (open != null) {
          spans.add(new NameSpan(open, openedAt, i));
        }
        open = kind;
        openedAt = i;
      }
    }
  }

  private static @Nullable NameKind kindOf(String answer) {
    return switch (answer) {
      case "PERSON" -> NameKind.PERSON;
      case "ORGANIZATION" -> NameKind.ORGANISATION;
      case "LOCATION" -> NameKind.PLACE;
      default -> null;
    };
  }
}
