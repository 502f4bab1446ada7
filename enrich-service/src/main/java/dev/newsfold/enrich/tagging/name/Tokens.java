package dev.newsfold.enrich.tagging.name;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordTokenFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into words and sentences, the way that the name model was trained on. */
final class Tokens {

  private static final String OPTIONS =
      "tokenizePerLine=true,untokenizable=noneDelete,invertible=false,normalizeParentheses=false,"
          + "normalizeOtherBrackets=false,ptb3Escaping=false,splitHyphenated=false";

  private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "...", "…");
  private static final Set<String> CLOSERS = Set.of("\"", "''", "”", "’", "'", ")", "]", "»");

  // No real sentence is longer, and the model's time and memory stay linear in the text.
  private static final int LONGEST_SENTENCE = 200;

  private Tokens() {}

  /** The tokens of a text; each line ends a sentence. */
  static List<Token> of(String text) {
    Sentences sentences = new Sentences(text);
    // What the text ends with is told as well as what a line ends with.
    PTBTokenizer<Word> words =
        new PTBTokenizer<>(new StringReader(text + '\n'), new WordTokenFactory(), OPTIONS);
    while (words.hasNext()) {
      Word word = words.next();
      sentences.add(word.beginPosition(), word.endPosition());
    }
    return sentences.tokens;
  }

  /** Counts the sentences while tokens are added. */
  private static final class Sentences {

    private final String text;
    private final List<Token> tokens;
    private int sentence;
    private int length;
    private boolean ended;
    private int endOfLine;

    Sentences(String text) {
      this.text = text;
      this.tokens = new ArrayList<>(text.length() / 5 + 1);
      this.endOfLine = endOfLine(0);
    }

    /** One that stands behind those before; the tokenizer has some of no length. */
    void add(int start, int end) {
      if (end <= start) {
        return;
      }
      while (start > endOfLine) {
        next();
        endOfLine = endOfLine(endOfLine + 1);
      }
      String word = text.substring(start, end);
      if ((ended && !CLOSERS.contains(word)) || length >= LONGEST_SENTENCE) {
        next();
      }
      ended |= SENTENCE_ENDS.contains(word);
      length++;
      tokens.add(new Token(word, start, end, sentence));
    }

    private void next() {
      sentence++;
      length = 0;
      ended = false;
    }

    private int endOfLine(int from) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end;
    }
  }
}
