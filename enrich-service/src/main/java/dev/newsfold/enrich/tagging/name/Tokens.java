package dev.newsfold.enrich.tagging.name;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into words and sentences, the way that the name model was trained on. */
final class Tokens {

  private static final String OPTIONS =
      "untokenizable=noneDelete,invertible=false,normalizeParentheses=false,"
          + "normalizeOtherBrackets=false,ptb3Escaping=false,splitHyphenated=false";

  private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "...", "…");
  private static final Set<String> CLOSERS = Set.of("\"", "''", "”", "’", "'", ")", "]", "»");

  // No real sentence is longer, and the model's time and memory stay linear in the text.
  private static final int LONGEST_SENTENCE = 200;

  private Tokens() {}

  /** The tokens of a text; each line ends a sentence. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
    int sentence = 0;
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      sentence = addLine(text, line, end, sentence, tokens) + 1;
      line = end + 1;
    }
    return tokens;
  }

  private static int addLine(String text, int from, int to, int sentence, List<Token> tokens) {
    if (from == to) {
      return sentence;
    }
    PTBTokenizer<CoreLabel> tokenizer =
        new PTBTokenizer<>(
            new StringReader(text.substring(from, to)), new CoreLabelTokenFactory(), OPTIONS);
    int current = sentence;
    int inSentence = 0;
    boolean ended = false;
    while (tokenizer.hasNext()) {
      CoreLabel label = tokenizer.next();
      int start = from + label.beginPosition();
      int end = from + label.endPosition();
      if (end <= start || end > to) {
        continue;
      }
      String word = text.substring(start, end);
      if ((ended && !CLOSERS.contains(word)) || inSentence >= LONGEST_SENTENCE) {
        current++;
        inSentence = 0;
        ended = false;
      }
      ended |= SENTENCE_ENDS.contains(word);
      inSentence++;
      tokens.add(new Token(word, start, end, current));
    }
    return current;
  }
}
