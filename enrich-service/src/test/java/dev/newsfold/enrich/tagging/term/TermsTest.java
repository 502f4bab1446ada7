package dev.newsfold.enrich.tagging.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

  @Test
  void findsWordsPhrasesAndBeginnings() {
    // given
    Terms<String> terms = new Terms<>();
    terms.add("weather", "rain|heavy snow=3|storm*=2");

    // when
    List<String> found = found(terms, "Heavy snow and Storms, but no rainbow; rain's end.");

    // then
    assertThat(found).containsExactly("Heavy snow 3.0", "Storms 2.0", "rain's 1.0");
  }

  @Test
  void refusesABeginningThatFitsEverything() {
    assertThatThrownBy(() -> new Terms<String>().add("weather", "ra*"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ra*");
  }

  private static List<String> found(Terms<String> terms, String text) {
    Words words = Words.of(text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (Term<String> term : terms.at(words, i)) {
        found.add(words.mention(i, term.words().size()).text() + " " + term.weight());
      }
    }
    return found;
  }
}
