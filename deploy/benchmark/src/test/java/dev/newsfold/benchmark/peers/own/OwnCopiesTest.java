package dev.newsfold.benchmark.peers.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.benchmark.copies.ArticlePair;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnCopiesTest {

  @Test
  void findsTheTextsThatResembleEachOther() {
    // given
    String text = words(0, 100);
    List<LabelledArticle> articles =
        List.of(
            article("a", text),
            article("b", words(1000, 100)),
            article("c", text + " " + words(2000, 10)),
            article("d", words(3000, 80) + " " + words(0, 20)));
    // when // then
    assertThat(OwnCopies.pairs(articles, .5)).containsExactly(new ArticlePair("a", "c"));
  }

  private static String words(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> "word" + number)
        .collect(Collectors.joining(" "));
  }

  private static LabelledArticle article(String id, String text) {
    return new LabelledArticle(id, null, null, text, null, null, null);
  }
}
