package dev.newsfold.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.query.page.Reader.Scheme;
import dev.newsfold.query.page.Reader.Screen;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each view must be: readable for all, steady, and small. */
@QuarkusTest
class EveryViewTest extends BrowserTest {

  private static final long FIRST_LOAD_BYTES = 300_000;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "front, #/",
    "search, #/?q=bridge",
    "story, #/stories/s-bridge",
    "storylines, #/storylines",
    "storyline, #/storylines/l-bridge",
    "people, #/people",
    "person, #/people/person:marko-babić",
    "organisations, #/organisations",
    "places, #/places",
    "place, #/places/place:rijeka",
    "stream, #/stream",
    "nowhere, #/nowhere"
  })
  void isReadableForAllAndSteadyOnEveryScreen(String view, String address) {
    for (Screen screen : Screen.values()) {
      // when
      reader.at(screen).in(Scheme.LIGHT).opens(address);

      // then
      assertThat(reader.moved()).as("what moved by itself, %s", screen).isEmpty();
      for (Scheme scheme : Scheme.values()) {
        reader.in(scheme);
        reader.keepsScreenshot("%s-%s-%s".formatted(view, screen, scheme).toLowerCase(Locale.ROOT));
        assertThat(reader.barriers()).as("%s, %s", screen, scheme).isEmpty();
      }
      assertThat(reader.number("return document.documentElement.scrollWidth - innerWidth"))
          .as("pixels that stand out to the right, %s", screen)
          .isNotPositive();
      assertThat(reader.faults()).as("%s", screen).isEmpty();
    }
  }

  @Test
  void keepsTheHeadWhereItIsWhileItIsParsed() {
    for (Screen screen : Screen.values()) {
      // when
      reader.at(screen).opens("#/");

      // then
      assertThat(
              reader.strings(
                  """
                  const parts = [...document.querySelectorAll('header, header *')];
                  const places = () => parts.map((part) => {
                    const { x, y } = part.getBoundingClientRect();
                    return `${part.tagName} ${part.textContent.trim()} at ${x}, ${y}`;
                  });
                  const whole = places();
                  return parts.toReversed().flatMap((last, behind) => {
                    last.style.setProperty('display', 'none', 'important');
                    return places().slice(0, -1 - behind).filter((place, part) => place !== whole[part]);
                  })"""))
          .as("what moves when more of the page comes, %s", screen)
          .isEmpty();
    }
  }

  @Test
  void loadsInLittle() {
    // when
    reader.opens("#/");

    // then
    assertThat(
            reader.number(
                """
                return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                  .reduce((sum, entry) => sum + entry.transferSize, 0)"""))
        .as("bytes over the wire")
        .isPositive()
        .isLessThan(FIRST_LOAD_BYTES);
  }

  @Test
  void isReachedByKeyboardPastItsHead() {
    // given
    reader.opens("#/");

    // when
    reader.runs("document.querySelector('.skip').focus()");
    reader.types(".skip", "\n");

    // then
    assertThat(reader.truth("return document.activeElement.id === 'main'")).isTrue();
  }

  @Test
  void saysWhatToDoWhereThereIsNothing() {
    // given
    deliveries.empty();

    // when
    reader.opens("#/");

    // then
    assertThat(reader.text(".notice")).contains("No stories yet", "Drop a file");
    assertThat(reader.barriers()).isEmpty();
    reader.keepsScreenshot("front-empty");
  }

  @Test
  void saysWhatIsWrongAndOffersToTryAgain() {
    // when
    reader.opens("#/stories/s-0");

    // then
    assertThat(reader.text(".notice")).contains("there is no story s-0", "Try again");
    assertThat(reader.barriers()).isEmpty();
    reader.keepsScreenshot("story-unknown");
  }
}
