package dev.newsfold.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParsePageTest {

  @Test
  void givesTheTreeThatIsGivenAtOnce() {
    // given
    String html =
        "<title>T</title><p>One <b>two<p>three</b> &amp; <a href=x>four</a><table><tr><td>five";

    // when
    Document page = ParsePage.of(html);

    // then
    Document atOnce = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    assertThat(page.outerHtml()).isEqualTo(atOnce.outerHtml());
    assertThat(page.select("td").first().sourceRange())
        .isEqualTo(atOnce.select("td").first().sourceRange());
  }

  /** Each would take hundreds of megabytes, the first one of a few kilobytes. */
  static Iterable<String> hugePages() {
    String open =
        IntStream.range(0, 250).mapToObj(i -> "<b id=" + i + ">").collect(Collectors.joining());
    return List.of("<p>" + open + "<p>a".repeat(10_000), "<i>".repeat(1_000_000));
  }

  @ParameterizedTest
  @MethodSource("hugePages")
  void refusesATreeThatWouldFillTheMemory(String html) {
    assertThatExceptionOfType(TooManyElementsException.class).isThrownBy(() -> ParsePage.of(html));
  }
}
