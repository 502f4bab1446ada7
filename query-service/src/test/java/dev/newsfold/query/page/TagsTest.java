package dev.newsfold.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Storylines, and the people and places in them. */
@QuarkusTest
class TagsTest extends BrowserTest {

  @Test
  void drawsAStorylineAlongTimeWithThePeopleInIt() {
    // when
    reader.opens("#/storylines/l-bridge");

    // then
    assertThat(reader.texts(".lanes .lane-name"))
        .startsWith("Stories", "Marko Babić")
        .contains("Ana Kovač", "Iva Horvat");
    assertThat(reader.number("return document.querySelectorAll('.lanes .place').length"))
        .isEqualTo(2);
    assertThat(reader.texts(".steps h2"))
        .containsExactly(
            "Old bridge collapses in the port of Rijeka",
            "Inquiry into the Rijeka bridge begins in Zagreb");
  }

  @Test
  void saysWhenWhereAndWithWhomAPersonAppears() {
    // when
    reader.opens("#/people/person:marko-babić");

    // then
    assertThat(reader.texts(".graph .who"))
        .contains("Ana Kovač", "Iva Horvat")
        .doesNotContain("Marko Babić");
    assertThat(reader.text(".calendar figcaption")).contains("From 4 Mar 2025 to 14 Mar 2025");
    assertThat(reader.texts(".map .place-name")).contains("Rijeka");
    assertThat(reader.texts(".story h2")).hasSize(2);
  }

  @Test
  void findsAPersonByPartOfTheName() {
    // given
    reader.opens("#/people");
    assertThat(reader.texts(".names li")).hasSize(4);

    // when
    reader.types("#name", "horv");

    // then
    assertThat(reader.text(".names li:only-child a")).isEqualTo("Iva Horvat");
  }

  @Test
  void drawsWhoAppearsWithWhom() {
    // when
    reader.opens("#/people");

    // then
    assertThat(reader.texts(".graph .who")).contains("Ana Kovač", "Marko Babić", "Petra Jurić");
    assertThat(reader.texts(".pairs li")).contains("Ana Kovač and Marko Babić: 1 story");
  }

  @Test
  void showsOnAMapWhereStoriesTakePlace() {
    // when
    reader.opens("#/places");

    // then
    assertThat(reader.texts(".map .place-name")).contains("Rijeka");
    assertThat(reader.texts(".graph .who")).contains("Rijeka");
  }
}
