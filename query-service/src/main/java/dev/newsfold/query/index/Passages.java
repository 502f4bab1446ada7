package dev.newsfold.query.index;

import dev.newsfold.query.search.Highlight;
import dev.newsfold.query.search.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;

/** Finds where in texts words stand. */
final class Passages {

  /** How much of a text is kept for it. */
  private static final int LOOKED_THROUGH = 20_000;

  private record Sought(Set<String> terms, Beginnings beginnings) {}

  private final Words words;
  private final Map<String, Sought> soughtByField = new HashMap<>();

  Passages(Words words) {
    this.words = words;
  }

  /** The part of a text that passages are cut from. */
  static String lookedThrough(String text) {
    String composed = Analysis.composed(text);
    if (composed.length() <= LOOKED_THROUGH) {
      return composed;
    }
    boolean halved = Character.isHighSurrogate(composed.charAt(LOOKED_THROUGH - 1));
    return composed.substring(0, halved ? LOOKED_THROUGH - 1 : LOOKED_THROUGH);
  }

  /**
   * The first passage of a text, and one that has what that has not; none where the words stand in
   * the headline alone.
   *
   * @param field in which the words of the text are looked for
   */
  List<Highlight> of(String field, String text) {
    Reading reading = new Reading(field, text, soughtByField.computeIfAbsent(field, this::sought));
    reading.readAll();
    return reading.passages;
  }

  private Sought sought(String field) {
    Set<String> terms =
        WordsQuery.terms(WordsQuery.in(field, words)).stream()
            .map(Term::text)
            .collect(Collectors.toSet());
    return new Sought(terms, new Beginnings(terms));
  }

  /** A text that is read from its beginning until there are passages enough. */
  private static final class Reading {

    private static final int MOST = 2;

    private final String field;
    private final char[] text;
    private final Sought sought;
    private final Set<String> unseen;
    private final Window window = new Window();
    private final List<Highlight> passages = new ArrayList<>();

    private Reading(String field, String text, Sought sought) {
      this.field = field;
      this.text = text.toCharArray();
      this.sought = sought;
      this.unseen = new HashSet<>(sought.terms());
    }

    private void readAll() {
      PlainWords words = new PlainWords(text);
      while (passages.size() < MOST && words.next()) {
        read(words.start(), words.end());
      }
      if (passages.size() < MOST && window.isOpen()) {
        keep();
      }
    }

    private void read(int start, int end) {
      if (sought.beginnings().mayBeIn(text, start, end)) {
        Analysis.read(
            field,
            new String(text, start, end - start),
            word -> {
              mark(word, start);
              return true;
            });
      }
      window.pass(start, end);
      if (window.isFull()) {
        keep();
      }
    }

    private void mark(TokenStream word, int start) {
      String term = word.getAttribute(CharTermAttribute.class).toString();
      if (!sought.terms().contains(term)) {
        return;
      }
      if (!window.isOpen() && (unseen.isEmpty() || unseen.contains(term))) {
        window.open();
      }
      if (window.isOpen()) {
        OffsetAttribute place = word.getAttribute(OffsetAttribute.class);
        window.mark(start + place.startOffset(), start + place.endOffset());
        unseen.remove(term);
      }
    }

    private void keep() {
      passages.add(new Highlight(window.segments(text)));
      window.close();
    }
  }
}
