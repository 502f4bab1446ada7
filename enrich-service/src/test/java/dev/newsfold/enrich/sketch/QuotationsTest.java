package dev.newsfold.enrich.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QuotationsTest {

  @Property(tries = 300)
  void neverMissesARunThatTwoShare(@ForAll long seed) {
    // given
    Random random = new Random(seed);
    List<String> shared = words(random, Quotations.FEWEST_SHARED);
    Quotations one = new Quotations(List.of(around(random, shared), quotation(words(random, 9))));
    Quotations other = new Quotations(List.of(quotation(words(random, 2)), around(random, shared)));

    // when // then
    assertThat(one.mayShareRun(other)).isTrue();
    assertThat(other.mayShareRun(one)).isTrue();
  }

  @Test
  void countsContentWordsAloneAndNoCase() {
    // given
    Quotations one = of("we shall stop digging until families have answers");
    Quotations other = of("STOP the digging; Families had");

    // when // then
    assertThat(one.mayShareRun(other)).isTrue();
  }

  @Test
  void sharesNothingWithQuotationsOfTheSameWordsInAnotherOrder() {
    // given
    Quotations one = of("trains bridges harbours ferries");
    Quotations other = of("ferries harbours bridges trains");

    // when // then
    assertThat(one.mayShareRun(other)).isFalse();
  }

  @Test
  void sharesNothingWithoutQuotations() {
    assertThat(of("trains bridges harbours").mayShareRun(new Quotations(List.of()))).isFalse();
    assertThat(of("trains bridges").mayShareRun(of("trains bridges"))).isFalse();
  }

  private static Quotations of(String text) {
    return new Quotations(List.of(quotation(Words.of(text))));
  }

  private static Quotation around(Random random, List<String> shared) {
    List<String> words = new ArrayList<>(words(random, random.nextInt(5)));
    words.addAll(shared);
    words.addAll(words(random, random.nextInt(5)));
    return quotation(words);
  }

  private static List<String> words(Random random, int count) {
    return random.ints(count, 0, 50).mapToObj(number -> "word" + number).toList();
  }

  private static Quotation quotation(List<String> words) {
    return new Quotation(words);
  }
}
