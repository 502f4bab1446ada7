package dev.newsfold.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.query.search.Highlight;
import dev.newsfold.query.search.Highlight.Segment;
import dev.newsfold.query.search.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {

  private static final String FILLER = "nothing to see here ".repeat(20);

  @Test
  void cutsWhereFoundWordsBeginAndEnd() {
    // when
    List<Highlight> passages =
        new Passages(new Words("rivers")).of(Fields.ENGLISH, "The river rose.");

    // then
    assertThat(passages)
        .containsExactly(
            new Highlight(
                List.of(
                    new Segment("The ", false),
                    new Segment("river", true),
                    new Segment(" rose", false))));
  }

  @Test
  void showsAPassageForEachWordThatTheFirstOneDoesNotHave() {
    // given
    String text = "Grain was sold. " + FILLER + "Grain again. " + FILLER + "A treaty was signed.";

    // when
    List<Highlight> passages = new Passages(new Words("grain treaty")).of(Fields.ENGLISH, text);

    // then
    assertThat(passages).hasSize(2);
    assertThat(found(passages.get(0))).isEqualTo("Grain");
    assertThat(found(passages.get(1))).isEqualTo("treaty");
  }

  @Test
  void marksNoWordThatMustNotBeThere() {
    assertThat(new Passages(new Words("sea -river")).of(Fields.ENGLISH, "The river rose."))
        .isEmpty();
  }

  @Test
  void findsWordsWhateverTheirAccents() {
    // when
    List<Highlight> passages = new Passages(new Words("reuni")).of(Fields.OTHER, "Il s'est réuni.");

    // then
    assertThat(found(passages.get(0))).isEqualTo("réuni");
  }

  @ParameterizedTest
  @CsvSource({
    "the (Rivers) rose, river, english, Rivers",
    "trade-offs were made, offs, english, offs",
    "a lady's eyes, lady, english, lady's",
    "countries and eyes, country eye, english, countries eyes",
    "Œuvre d'art, oeuvre, other, Œuvre",
    "Москва и Киев, киев, other, Киев",
    "東京都で会議, 京, other, 京"
  })
  void findsEveryFormOfAWord(String text, String words, String field, String expected) {
    // when
    List<Highlight> passages = new Passages(new Words(words)).of(field, text);

    // then
    assertThat(passages.stream().map(PassagesTest::found).collect(Collectors.joining()))
        .isEqualTo(expected);
  }

  private static String found(Highlight passage) {
    return passage.segments().stream()
        .filter(Segment::found)
        .map(Segment::text)
        .collect(Collectors.joining(" "));
  }
}
