package dev.newsfold.query.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How texts are cut into words: without case and accents, English ones by their stem and without
 * the words that every text has, those of other languages as they are written.
 */
final class Analysis {

  /** Keeps phrases from running over headline, names and text. */
  private static final int GAP = 100;

  static final Analyzer BY_FIELD =
      new PerFieldAnalyzerWrapper(
          new KeywordAnalyzer(),
          Map.of(Fields.ENGLISH, new WordAnalyzer(true), Fields.OTHER, new WordAnalyzer(false)));

  private Analysis() {}

  /** Reads one word after the other. */
  @FunctionalInterface
  interface WordReader {

    /** Returns whether to go on. */
    boolean read(TokenStream word) throws IOException;
  }

  /** The field that holds the words of a text in that language. */
  static String field(String language) {
    return language.equals("en") ? Fields.ENGLISH : Fields.OTHER;
  }

  /** The same text with each accented letter as one character, as those who type write it. */
  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  static void read(String field, String text, WordReader reader) {
    try (TokenStream words = BY_FIELD.tokenStream(field, text)) {
      words.reset();
      while (words.incrementToken()) {
        if (!reader.read(words)) {
          return;
        }
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class WordAnalyzer extends Analyzer {

    private final boolean english;

    private WordAnalyzer(boolean english) {
      this.english = english;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      if (!english) {
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
      }
      return new TokenStreamComponents(words, new StemFilter(words));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }
}
