package dev.newsfold.query.index;

import dev.newsfold.query.search.Highlight;
import dev.newsfold.query.search.Highlight.Segment;
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
public final class Passages {

  /** How much of a text a database has to hand over for it. */
  public static final int LOOKED_THROUGH = 20_000;

  private final Words words;
  private final Map<String, Set<String>> soughtByField = new HashMap<>();

  public Passages(Words words) {
    this.words = words;
  }

  /**
   * The first passage of a text, and one that has what that has not; none where the words stand in
   * the headline alone.
   */
  public List<Highlight> of(String text, String language) {
    String field = Analysis.field(language);
    Set<String> sought = soughtByField.computeIfAbsent(field, any -> sought(language));
    String composed = Analysis.composed(text);
    Reading reading = new Reading(composed, sought);
    Analysis.read(field, composed, reading::read);
    return reading.end();
  }

  private Set<String> sought(String language) {
    return WordsQuery.terms(WordsQuery.of(words, language)).stream()
        .map(Term::text)
        .collect(Collectors.toSet());
  }

  /** A text that is read from its beginning. */
  private static final class Reading {

    private static final int MOST = 2;

    private final String text;
    private final Set<String> sought;
    private final Set<String> unseen;
    private final Window window = new Window();
    private final List<Highlight> passages = new ArrayList<>();

    private Reading(String text, Set<String> sought) {
      this.text = text;
      this.sought = sought;
      this.unseen = new HashSet<>(sought);
    }

    /** Reads on until there are passages enough. */
    private boolean read(TokenStream word) {
      String term = word.getAttribute(CharTermAttribute.class).toString();
      OffsetAttribute place = word.getAttribute(OffsetAttribute.class);
      boolean found = sought.contains(term);
      if (found && !window.isOpen() && isWorthIt(term)) {
        window.open();
      }
      if (found && window.isOpen()) {
        window.mark(place.startOffset(), place.endOffset());
        unseen.remove(term);
      }
      window.pass(place.startOffset(), place.endOffset());
      if (window.isFull()) {
        keep();
      }
      return passages.size() < MOST;
    }

    private boolean isWorthIt(String term) {
      return unseen.isEmpty() || unseen.contains(term);
    }

    private void keep() {
      passages.add(new Highlight(window.segments(text)));
      window.close();
    }

    private List<Highlight> end() {
      if (window.isOpen() && passages.size() < MOST) {
        keep();
      }
      return List.copyOf(passages);
    }
  }

  /** The words around one that was found. */
  private static final class Window {

    private static final int BEFORE = 6;
    private static final int WORDS = 30;

    private final int[] starts = new int[BEFORE];
    private final List<int[]> marks = new ArrayList<>();
    private int passed;
    private int words = -1;
    private int start;
    private int end;

    private boolean isOpen() {
      return words >= 0;
    }

    private boolean isFull() {
      return words >= WORDS;
    }

    private void open() {
      int before = Math.min(passed, BEFORE);
      start = before == 0 ? -1 : starts[(passed - before) % BEFORE];
      words = before;
    }

    private void close() {
      words = -1;
      passed = 0;
      marks.clear();
    }

    private void mark(int from, int to) {
      start = start < 0 ? from : start;
      marks.add(new int[] {from, to});
    }

    private void pass(int from, int to) {
      if (isOpen()) {
        words++;
        end = to;
        return;
      }
      starts[passed % BEFORE] = from;
      passed++;
    }

    private List<Segment> segments(String text) {
      List<Segment> segments = new ArrayList<>();
      int last = start;
      for (int[] mark : marks) {
        if (mark[0] > last) {
          segments.add(new Segment(text.substring(last, mark[0]), false));
        }
        segments.add(new Segment(text.substring(mark[0], mark[1]), true));
        last = mark[1];
      }
      if (end > last) {
        segments.add(new Segment(text.substring(last, end), false));
      }
      return segments;
    }
  }
}
