package dev.newsfold.local.made;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MadeArticleTest {

  @Test
  void readsWhatItWrote() throws IOException {
    MadeArticle article = MadeNews.of(new Random(1), 1).articles().get(0);
    assertThat(MadeArticle.parse(article.json())).isEqualTo(article);
  }

  @Test
  void namesTheFieldThatIsMissing() {
    assertThatThrownBy(() -> MadeArticle.parse("{\"url\": \"https://news.example/1\"}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("without source")
        .hasMessageContaining("https://news.example/1");
  }
}
