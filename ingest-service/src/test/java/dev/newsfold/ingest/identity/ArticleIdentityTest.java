package dev.newsfold.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleIdentityTest {

  @Test
  void isThatOfTheAddressWhateverTheText() {
    // given
    FoundArticle first = article("A lead.", 0, "http://example.org/a/?utm_source=x");
    FoundArticle second = article("Another lead.", 0, "https://EXAMPLE.org/a");

    // when
    ArticleIdentity one = ArticleIdentity.of(first);
    ArticleIdentity two = ArticleIdentity.of(second);

    // then
    assertThat(one.id()).isEqualTo(two.id()).hasSize(24);
    assertThat(one.contentHash()).isNotEqualTo(two.contentHash());
  }

  @Test
  void isThatOfTheTextWhereNoAddressIsKnown() {
    // given
    FoundArticle first = article("date 2021-01-22\nA  lead.\n\nMore.\n", 1, null);
    FoundArticle second = article("A lead. More.", 0, "no address");

    // when
    ArticleIdentity one = ArticleIdentity.of(first);
    ArticleIdentity two = ArticleIdentity.of(second);

    // then
    assertThat(one.id()).isEqualTo(two.id());
  }

  @Test
  void isTheSameOnEveryMachine() {
    // given
    FoundArticle article = article("A lead.", 0, null);

    // when
    ArticleIdentity identity = ArticleIdentity.of(article);

    // then: printf 'text:A lead.' | sha256sum
    assertThat(identity.id()).isEqualTo("19956b068b133c00e21438cf");
  }

  @Test
  void tellsARevisionByEachStatement() {
    // given
    FoundArticle bare = article("A lead.", 0, null);
    FoundArticle titled =
        new FoundArticle(
            FoundArticle.PLAIN,
            "A lead.",
            0,
            new Statements(null, "A headline", null, null, null, null));
    FoundArticle signed =
        new FoundArticle(
            FoundArticle.PLAIN,
            "A lead.",
            0,
            new Statements(null, null, "A headline", null, null, null));

    // when
    var hashes =
        java.util.stream.Stream.of(bare, titled, signed)
            .map(article -> ArticleIdentity.of(article).contentHash())
            .distinct();

    // then
    assertThat(hashes).hasSize(3);
  }

  private static FoundArticle article(String text, int headerLines, @Nullable String url) {
    return new FoundArticle(
        FoundArticle.PLAIN, text, headerLines, new Statements(url, null, null, null, null, null));
  }
}
