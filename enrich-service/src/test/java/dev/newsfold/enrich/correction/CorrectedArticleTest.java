package dev.newsfold.enrich.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.correction.CorrectedArticle.Side;
import dev.newsfold.enrich.correction.CorrectedArticle.Word;
import org.junit.jupiter.api.Test;

class CorrectedArticleTest {

  @Test
  void isWhereAWordThatHoldsBroughtItAfterAnotherOneWasTakenBack() {
    // given
    CorrectedArticle article =
        CorrectedArticle.unheardOf("a", null)
            .with(new Word("c-1", Side.STAYING))
            .with(new Word("c-2", Side.LEAVING))
            .with(new Word("c-3", Side.RECEIVING))
            .with(new Word("c-4", Side.LEAVING))
            .with(new Word("c-5", Side.RECEIVING));

    // when
    CorrectedArticle remaining = article.without("c-2");

    // then
    assertThat(remaining.isElsewhereSince("c-3")).isTrue();
    assertThat(remaining.isElsewhereSince("c-5")).isFalse();
  }
}
