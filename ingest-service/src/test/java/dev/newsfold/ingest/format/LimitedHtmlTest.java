package dev.newsfold.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LimitedHtmlTest {

  @Test
  void givesTheTreeThatIsGivenAtOnce() {
    String html = "<title>T</title><p>One <b>two<p>three</b> &amp; <a href=x>four</a>";

    assertThat(LimitedHtml.parse(html).outerHtml()).isEqualTo(Jsoup.parse(html).outerHtml());
  }

  @Test
  void leavesOutWhatWouldFillTheMemory() {
    // given
    String open =
        IntStream.range(0, 250).mapToObj(i -> "<b id=" + i + ">").collect(Collectors.joining());
    String amplified = "<title>T</title><p>" + open + "<p>a".repeat(10_000);
    String unclosed = "<title>T</title>" + "<i>".repeat(1_000_000);

    // then
    assertThat(LimitedHtml.parse(amplified).title()).isEqualTo("T");
    assertThat(LimitedHtml.parse(amplified).getAllElements()).hasSizeLessThan(101_000);
    assertThat(LimitedHtml.parse(unclosed).getAllElements()).hasSizeLessThan(101_000);
  }
}
