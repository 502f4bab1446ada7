package dev.newsfold.query.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One story: its reports beside each other, its copies, its evidence, and corrections of it. */
@QuarkusTest
class StoryTest extends BrowserTest {

  @Test
  void marksWhatReportsShareAndWhatOnlyOneOfThemHas() {
    // when
    reader.opens("#/stories/s-bridge");

    // then
    assertThat(reader.texts(".report h3"))
        .containsExactly(
            "Old bridge collapses in the port of Rijeka",
            "Rijeka bridge falls into the harbour, no one injured");
    assertThat(reader.texts(".report:first-child .people.alone")).containsExactly("Marko Babić");
    assertThat(reader.texts(".report:last-child .people.alone")).containsExactly("Iva Horvat");
    assertThat(reader.texts(".quotations.shared"))
        .hasSize(2)
        .allMatch(text -> text.contains("a crack like thunder"));
    assertThat(reader.texts(".quotations.alone"))
        .hasSize(2)
        .anyMatch(text -> text.contains("safe for another ten years"));
    assertThat(reader.texts(".dates.shared")).containsExactly("Tuesday", "Tuesday");
  }

  @Test
  void marksOnlyWhatTheReaderWantsMarked() {
    // given
    reader.opens("#/stories/s-bridge");

    // when
    reader.clicks(".legend label:first-of-type input");

    // then
    assertThat(reader.texts(".report mark.people")).isEmpty();
    assertThat(reader.texts(".report mark.quotations")).isNotEmpty();
  }

  @Test
  void foldsACopyUnderItsOriginalAndShowsWhatWasChanged() {
    // given
    reader.opens("#/stories/s-bridge");

    // when
    reader.clicks(".copies summary").clicks(".copies button");

    // then
    assertThat(reader.text(".difference del")).isEqualTo("minutes");
    assertThat(reader.text(".difference ins")).isEqualTo("an hour");
    assertThat(reader.texts(".difference .fold")).isNotEmpty();
    reader.keepsScreenshot("story-copy");
  }

  @Test
  void saysWhyItsReportsAreTogether() {
    // given
    reader.opens("#/stories/s-bridge");

    // when
    reader.clicks(".why > summary");

    // then
    assertThat(reader.text(".why li:nth-child(2)"))
        .contains(
            "It tells of the same event as “Old bridge collapses", "Next came", "10 days apart");
    reader.clicks(".why li:nth-child(2) summary");
    assertThat(reader.text(".signals")).contains("people", "+2.1", "Ana Kovač", "−0.3");
    assertThat(reader.barriers()).isEmpty();
    reader.keepsScreenshot("story-why");
  }

  @Test
  void drawsWhereItTookPlace() {
    // when
    reader.opens("#/stories/s-bridge");

    // then
    assertThat(reader.texts(".map .place-name")).contains("Rijeka");
    assertThat(
            reader.truth(
                "return document.querySelector('.map .land').getAttribute('d').length > 1000"))
        .isTrue();
  }

  @Test
  void sendsAnEditorsSplitAndOffersToTakeItBack() {
    // given
    reader.opens("#/stories/s-bridge");
    reader.clicks(".panel:last-child summary").clicks(".correct input[value=capital]");
    reader.types(".correct [name=note]", "another bridge");

    // when
    reader.clicks(".correct .chief");

    // then
    assertThat(reader.text(".corrections li"))
        .contains("Split of 1 report", "“another bridge”", "Undo");
    assertThat(corrections())
        .singleElement()
        .satisfies(
            correction ->
                assertThat(correction)
                    .containsEntry("kind", "split")
                    .containsEntry("articles", List.of("capital")));
    assertThat(reader.barriers()).isEmpty();
    reader.keepsScreenshot("story-correction");
  }

  @Test
  void findsTheStoryToMergeInto() {
    // given
    reader.opens("#/stories/s-bridge");
    reader.clicks(".panel:last-child summary").clicks(".correct input[value=merge]");

    // when
    reader.types(".picker [type=search]", "inquiry").clicks(".found input");
    reader.clicks(".correct .chief");

    // then
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> corrections().stream().anyMatch(found -> "s-inquiry".equals(found.get("into"))));
  }

  private static List<Map<String, Object>> corrections() {
    return given().get("/api/stories/s-bridge/corrections").jsonPath().getList("items");
  }
}
