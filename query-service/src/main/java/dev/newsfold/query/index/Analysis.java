package dev.newsfold.query.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.function.UnaryOperator;
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

  /** Of what is indexed: by few threads, which remember the words that they met. */
  static final Analyzer OF_TEXTS = byField(StemFilter::new);

  /** The same of what is asked: by many threads, of some words each. */
  private static final Analyzer OF_WORDS = byField(StemFilter::plain);

  private Analysis() {}

  private static Analyzer byField(UnaryOperator<TokenStream> english) {
    return new PerFieldAnalyzerWrapper(
        new KeywordAnalyzer(),
        Map.of(
            Fields.ENGLISH,
            new WordAnalyzer(english),
            Fields.OTHER,
            new WordAnalyzer(words -> new ASCIIFoldingFilter(new LowerCaseFilter(words)))));
  }

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
    try (TokenStream words = OF_WORDS.tokenStream(field, text)) {
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

    private final UnaryOperator<TokenStream> terms;

    private WordAnalyzer(UnaryOperator<TokenStream> terms) {
      this.terms = terms;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, terms.apply(words));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }
}
