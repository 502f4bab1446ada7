package dev.newsfold.enrich.memo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentWordsTest {

  private final List<String> asked = new ArrayList<>();
  private final RecentWords<String> words =
      new RecentWords<>(
          word -> {
            asked.add(word);
            return word.toUpperCase(Locale.ROOT);
          });

  @Test
  void keepsWhatItFoundOut() {
    assertThat(words.of("envoy")).isEqualTo("ENVOY");
    assertThat(words.of("envoy")).isEqualTo("ENVOY");
    assertThat(asked).containsExactly("envoy");
  }

  @Test
  void wordsThatComeOnceDoNotTakeThePlaceOfOthers() {
    // given
    IntStream.range(0, 100_000).forEach(i -> words.of("once" + i));
    words.of("envoy");
    words.of("envoy");
    // when
    IntStream.range(0, 100_000).forEach(i -> words.of("word" + i));
    asked.clear();
    words.of("envoy");
    // then
    assertThat(asked).isEmpty();
  }

  @Test
  void wordsThatComeOftenAreKeptBesideEachOther() {
    // given
    List<String> often = IntStream.range(0, 4_000).mapToObj(i -> "often" + i).toList();
    for (int times = 0; times < 8; times++) {
      often.forEach(words::of);
    }
    asked.clear();
    // when
    often.forEach(words::of);
    // then
    assertThat(asked).hasSizeLessThan(often.size() / 20);
  }

  @Test
  void wordsOfOneHashAreTwo() {
    assertThat("Aa").hasSameHashCodeAs("BB");

    for (int times = 0; times < 3; times++) {
      assertThat(words.of("Aa")).isEqualTo("AA");
      assertThat(words.of("BB")).isEqualTo("BB");
    }
  }

  @Test
  void answersForMoreWordsThanItKeeps() {
    List<String> many = IntStream.range(0, 100_000).mapToObj(i -> "word" + i).toList();

    for (int times = 0; times < 3; times++) {
      assertThat(many).allMatch(word -> words.of(word).equals(word.toUpperCase(Locale.ROOT)));
    }
  }

  @Test
  void doesNotKeepLongOnes() {
    String encoded = "x".repeat(1_000);

    words.of(encoded);
    words.of(encoded);
    words.of(encoded);

    assertThat(asked).hasSize(3);
  }
}
