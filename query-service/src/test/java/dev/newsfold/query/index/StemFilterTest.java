package dev.newsfold.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/** Holds what is remembered of words to what Lucene's own filters make of them. */
class StemFilterTest {

  private static final String TEXT =
      "The mayor's running; THE Mayors ran, of Zürich's dying rivers and the eyes of the mayor's";

  @Test
  void givesWhatTheFiltersGiveOneAfterTheOther() throws IOException {
    assertThat(read(new StemFilter(words(TEXT)))).isEqualTo(read(StemFilter.plain(words(TEXT))));
  }

  @Test
  void givesTheSameOfMoreWordsThanItRemembers() throws IOException {
    // given
    String text =
        IntStream.range(0, 45_000)
            .mapToObj(i -> "Word" + i % 22_500 + "s the")
            .collect(Collectors.joining(" "));

    // then
    assertThat(read(new StemFilter(words(text)))).isEqualTo(read(StemFilter.plain(words(text))));
  }

  private static Tokenizer words(String text) {
    StandardTokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(text));
    return words;
  }

  /** Each word with how far it is from the one before. */
  private static List<String> read(TokenStream stream) throws IOException {
    List<String> read = new ArrayList<>();
    stream.reset();
    while (stream.incrementToken()) {
      read.add(
          stream.getAttribute(CharTermAttribute.class)
              + " "
              + stream.getAttribute(PositionIncrementAttribute.class).getPositionIncrement());
    }
    stream.close();
    return read;
  }
}
