package dev.newsfold.query.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings English words to their stems and leaves out those that every text has. What became of a
 * word is remembered: nearly all words of a text have been met before, and a look into a table is
 * several times as fast.
 */
final class StemFilter extends FilteringTokenFilter {

  /** Some MB for each thread that indexes. */
  private static final int REMEMBERED = 20_000;

  private static final char[] LEFT_OUT = {};

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OneWord word = new OneWord();
  private final TokenStream stems;
  private final CharTermAttribute stem;
  private final CharArrayMap<char[]> known = new CharArrayMap<>(REMEMBERED, false);

  StemFilter(TokenStream words) {
    super(words);
    stems = plain(word);
    stem = stems.getAttribute(CharTermAttribute.class);
  }

  /** The same without a memory. */
  static TokenStream plain(TokenStream words) {
    TokenStream small = new LowerCaseFilter(new EnglishPossessiveFilter(words));
    TokenStream telling = new StopFilter(small, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    return new PorterStemFilter(new ASCIIFoldingFilter(telling));
  }

  @Override
  protected boolean accept() throws IOException {
    char[] becomes = known.get(term.buffer(), 0, term.length());
    if (becomes == null) {
      becomes = stemOf(term);
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.put(term.toString(), becomes);
    }
    term.copyBuffer(becomes, 0, becomes.length);
    return becomes.length > 0;
  }

  private char[] stemOf(CharTermAttribute whole) throws IOException {
    word.is(whole);
    stems.reset();
    return stems.incrementToken() ? Arrays.copyOf(stem.buffer(), stem.length()) : LEFT_OUT;
  }

  /** A text of one word. */
  private static final class OneWord extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private boolean read;

    private void is(CharTermAttribute word) {
      clearAttributes();
      term.copyBuffer(word.buffer(), 0, word.length());
      read = false;
    }

    @Override
    public boolean incrementToken() {
      boolean first = !read;
      read = true;
      return first;
    }
  }
}
