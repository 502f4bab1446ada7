package dev.newsfold.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.query.search.Highlight;
import dev.newsfold.query.search.Highlight.Segment;
import dev.newsfold.query.search.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassagesTest {

  private static final String FILLER = "nothing to see here ".repeat(20);

  @Test
  void cutsWhereFoundWordsBeginAndEnd() {
    // when
    List<Highlight> passages = new Passages(new Words("rivers")).of("The river rose.", "en");

    // then
    assertThat(passages)
        .containsExactly(
            new Highlight(List.of(new Segment("river", true), new Segment(" rose", false))));
  }

  @Test
  void showsAPassageForEachWordThatTheFirstOneDoesNotHave() {
    // given
    String text = "Grain was sold. " + FILLER + "Grain again. " + FILLER + "A treaty was signed.";

    // when
    List<Highlight> passages = new Passages(new Words("grain treaty")).of(text, "en");

    // then
    assertThat(passages).hasSize(2);
    assertThat(found(passages.get(0))).isEqualTo("Grain");
    assertThat(found(passages.get(1))).isEqualTo("treaty");
  }

  @Test
  void marksNoWordThatMustNotBeThere() {
    assertThat(new Passages(new Words("sea -river")).of("The river rose.", "en")).isEmpty();
  }

  @Test
  void findsWordsWhateverTheirAccents() {
    // when
    List<Highlight> passages = new Passages(new Words("reuni")).of("Il s'est réuni.", "fr");

    // then
    assertThat(found(passages.get(0))).isEqualTo("réuni");
  }

  private static String found(Highlight passage) {
    return passage.segments().stream()
        .filter(Segment::found)
        .map(Segment::text)
        .collect(Collectors.joining(" "));
  }
}
