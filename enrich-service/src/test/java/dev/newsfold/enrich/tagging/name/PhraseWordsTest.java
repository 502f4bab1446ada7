package dev.newsfold.enrich.tagging.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.tagging.place.Countries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseWordsTest {

  private final Countries countries = Countries.load();
  private final PhraseWords words =
      new PhraseWords(countries, new TrimName(countries), new KindNouns());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "federal",
        "heavily",
        "rebel-held",
        "élite-led",
        "north",
        "Northern",
        "south-west",
        "northeastern",
        "central",
        "12,000"
      })
  void tellsWhatModifiesANoun(String word) {
    assertThat(words.isModifier(new Token(word, 0, word.length(), 0))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "al",
        "ly",
        "Rival",
        "écolal",
        "-held",
        "b2-held",
        "rebel-held-town",
        "rebel-keld",
        "north-",
        "westward",
        "bridge"
      })
  void tellsWhatDoesNot(String word) {
    assertThat(words.isModifier(new Token(word, 0, word.length(), 0))).isFalse();
  }
}
