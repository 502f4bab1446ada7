package dev.newsfold.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What an article says is shown, and does nothing. */
@QuarkusTest
class HostileTextTest extends BrowserTest {

  private static final String MARKUP =
      "<img src=x onerror='window.taken = 1'><script>window.taken = 1</script> falls";

  @Test
  void staysTextWhereverItIsShown() {
    // given
    deliveries.deliver(Newsroom.late("markup", MARKUP));

    // when
    reader.opens("#/stories/s-markup");

    // then
    reader.reads("h1", "<img src=x");
    reader.opens("#/?sort=newest").reads("main", "<script>");
    assertThat(reader.truth("return window.taken === undefined")).isTrue();
    assertThat(reader.truth("return document.querySelector('main img, main script') === null"))
        .isTrue();
    assertThat(reader.faults()).isEmpty();
  }
}
