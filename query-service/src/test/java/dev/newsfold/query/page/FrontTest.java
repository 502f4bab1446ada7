package dev.newsfold.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The list of stories, the search, and what comes in meanwhile. */
@QuarkusTest
class FrontTest extends BrowserTest {

  @Test
  void countsIndependentReportsAndCopiesApart() {
    // when
    reader.opens("#/?sort=biggest");

    // then
    assertThat(reader.text(".story:first-child")).contains("2 independent reports", "and 1 copy");
  }

  @Test
  void goesOnWhereTheListEnds() {
    // given
    reader.opens("#/");
    assertThat(reader.texts(".story")).hasSize(20);

    // when
    reader.clicks(".further");

    // then
    reader.find(".story:nth-child(26)");
    assertThat(reader.texts(".story h2")).doesNotHaveDuplicates().hasSize(26);
  }

  @Test
  void findsPassagesAsOneTypes() {
    // given
    reader.opens("#/");

    // when
    reader.types("#q", "inspected");

    // then
    assertThat(reader.text(".results .passage mark")).isEqualTo("inspected");
    assertThat(reader.texts(".results h2"))
        .containsExactly("Old bridge collapses in the port of Rijeka");
    assertThat(reader.truth("return location.hash === '#/?q=inspected'")).isTrue();
  }

  @Test
  void isNarrowedByWhatTheArticlesAreAbout() {
    // given
    reader.opens("#/");

    // when
    reader.clicks(".facets button[data-id='person:iva-horvat']");

    // then
    reader.reads(".chips button", "Iva Horvat");
    reader.find(".story:only-child");
    assertThat(reader.texts(".story h2"))
        .containsExactly("Inquiry into the Rijeka bridge begins in Zagreb");
  }

  @Test
  void tellsOfANewStoryAndShowsItWhenAsked() {
    // given
    reader.opens("#/");
    reader.find(".live.connected");
    reader.runs("window.still = true");

    // when
    deliveries.deliver(Newsroom.late("ferry", "Ferry to Cres runs again"));

    // then
    assertThat(reader.text(".news button")).contains("1 new story", "Ferry to Cres runs again");
    assertThat(reader.moved()).isEmpty();
    reader.clicks(".news button");
    assertThat(reader.text(".story:first-child")).contains("New", "Ferry to Cres runs again");
    assertThat(reader.truth("return window.still")).as("without reloading").isTrue();
  }
}
