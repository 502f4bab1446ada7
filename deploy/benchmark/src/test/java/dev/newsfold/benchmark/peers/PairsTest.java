package dev.newsfold.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.benchmark.copies.ArticlePair;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PairsTest {

  private static final String TEXT =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";

  @Test
  void findsTheTextsThatShareHalfOfTheirRunsOfFiveWords() {
    // given: of ten runs the second text shares six, of fourteen in all; the third one all
    List<LabelledArticle> articles =
        List.of(
            article("a", TEXT),
            article("b", TEXT.replace("thirteen fourteen", "13 14").replace("one two", "1 2")),
            article("c", TEXT.toUpperCase(Locale.ROOT) + "!"),
            article("d", "nothing of this kind at all is in here"));
    // when // then
    assertThat(ExactPairs.of(articles, .5)).containsExactlyInAnyOrder(new ArticlePair("a", "c"));
    assertThat(ExactPairs.of(articles, .4))
        .containsExactlyInAnyOrder(
            new ArticlePair("a", "b"), new ArticlePair("a", "c"), new ArticlePair("b", "c"));
  }

  @Test
  void takesNoPairOfTextsWithoutARunOfFiveWords() {
    // when // then
    assertThat(ExactPairs.of(List.of(article("a", "too short"), article("b", "too short")), .5))
        .isEmpty();
  }

  private static LabelledArticle article(String id, String text) {
    return new LabelledArticle(id, null, null, text, null, null, null);
  }
}
