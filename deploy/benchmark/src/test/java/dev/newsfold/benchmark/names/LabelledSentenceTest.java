package dev.newsfold.benchmark.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledSentenceTest {

  @Test
  void readsNamesThatBeginWithI() {
    // given
    LabelledSentence sentence =
        new LabelledSentence(
            List.of("Ada", "Brune", "of", "Velm", "Norda"),
            List.of("I-PER", "I-PER", "O", "I-ORG", "I-LOC"));
    // when // then
    assertThat(sentence.names())
        .containsExactly(
            new LabelledName(Kind.PERSON, 0, 2, "Ada Brune"),
            new LabelledName(Kind.ORGANISATION, 3, 4, "Velm"),
            new LabelledName(Kind.PLACE, 4, 5, "Norda"));
  }

  @Test
  void partsNamesOfOneKindWhereTheNextBegins() {
    // given
    LabelledSentence sentence =
        new LabelledSentence(
            List.of("Velm", "Norda", "Bay"), List.of("B-Location", "B-Location", "I-Location"));
    // when // then
    assertThat(sentence.names())
        .containsExactly(
            new LabelledName(Kind.PLACE, 0, 1, "Velm"),
            new LabelledName(Kind.PLACE, 1, 3, "Norda Bay"));
  }

  @Test
  void passesOverOtherTypes() {
    // given
    LabelledSentence sentence =
        new LabelledSentence(List.of("Monday", "in", "Velm"), List.of("B-Temporal", "O", "I-LOC"));
    // when // then
    assertThat(sentence.names()).containsExactly(new LabelledName(Kind.PLACE, 2, 3, "Velm"));
  }
}
