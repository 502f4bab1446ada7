package dev.newsfold.local.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.made.MadeArticle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<MadeArticle> HANDED_IN = List.of(article("u1"), article("u2"));

  private static final Outcome WHOLE =
      new Outcome(
          urls("u1", "u2"),
          urls("u1", "u2"),
          List.of(),
          json("{'id': 'c1'}"),
          json(
              "{'id': 's1', 'version': 1, 'state': 'open'}",
              "{'id': 's1', 'version': 2, 'state': 'open'}"),
          json(
              "{'id': 'a1', 'url': 'u1', 'storyId': 's1'}",
              "{'id': 'a2', 'url': 'u2', 'storyId': 's1'}"),
          json("{'id': 's1', 'version': 2, 'articles': [{'id': 'a1'}, {'id': 'a2'}]}"));

  @Test
  void findsNothingWrongWhereAllIsThereOnce() {
    assertThat(Check.all(HANDED_IN, WHOLE, WHOLE)).allMatch(Check::isPassed);
  }

  @Test
  void countsWhatIsLostAndWhatIsDoubled() {
    // given
    Outcome outcome =
        new Outcome(
            urls("u1"),
            urls("u1", "u2", "u2"),
            WHOLE.rejected(),
            WHOLE.corrections(),
            WHOLE.storyVersions(),
            WHOLE.articles(),
            WHOLE.stories());

    // when
    Verdict verdict = new Verdict(1, 2, 1, 0, Check.all(HANDED_IN, outcome, WHOLE));

    // then
    assertThat(verdict.isPassed()).isFalse();
    assertThat(verdict.lost()).isEqualTo(1);
    assertThat(verdict.doubled()).isEqualTo(1);
  }

  @Test
  void findsAVersionThatIsMissing() {
    assertThat(failed(stories("{'id': 's1', 'version': 2, 'state': 'open'}")))
        .containsExactly("stories, versions without a gap");
  }

  @Test
  void findsAStoryThatTheTablesAndTheTopicTellApart() {
    assertThat(
            failed(
                stories(
                    "{'id': 's1', 'version': 1, 'state': 'open'}",
                    "{'id': 's1', 'version': 2, 'state': 'merged'}")))
        .containsExactly("stories, tables as the topic");
  }

  @Test
  void findsAnArticleOfNoStoryAndOneOfTwo() {
    // given
    Outcome outcome =
        new Outcome(
            WHOLE.raw(),
            WHOLE.enriched(),
            WHOLE.rejected(),
            WHOLE.corrections(),
            json(
                "{'id': 's1', 'version': 1, 'state': 'open'}",
                "{'id': 's2', 'version': 1, 'state': 'open'}"),
            WHOLE.articles(),
            json(
                "{'id': 's1', 'version': 1, 'articles': [{'id': 'a1'}]}",
                "{'id': 's2', 'version': 1, 'articles': [{'id': 'a1'}]}"));

    // when
    List<String> failed = failed(outcome);

    // then
    assertThat(failed)
        .containsExactly(
            "each article in one story", "stories equal to those of an undisturbed run");
  }

  @Test
  void countsACorrectionThatWasTakenAndIsNotThere() {
    assertThat(Check.corrections(List.of("c1"), WHOLE).isPassed()).isTrue();
    assertThat(Check.corrections(List.of("c1", "c2"), WHOLE).lost()).isEqualTo(1);
  }

  private static List<String> failed(Outcome outcome) {
    return Check.all(HANDED_IN, outcome, WHOLE).stream()
        .filter(check -> !check.isPassed())
        .map(Check::name)
        .toList();
  }

  private static Outcome stories(String... versions) {
    return new Outcome(
        WHOLE.raw(),
        WHOLE.enriched(),
        WHOLE.rejected(),
        WHOLE.corrections(),
        json(versions),
        WHOLE.articles(),
        WHOLE.stories());
  }

  private static MadeArticle article(String url) {
    return new MadeArticle(url, "Outlet", Instant.parse("2025-03-04T00:00:00Z"), "Title", "Text");
  }

  private static List<JsonNode> urls(String... urls) {
    return List.of(urls).stream().map(url -> json("{'url': '" + url + "'}").get(0)).toList();
  }

  private static List<JsonNode> json(String... objects) {
    return List.of(objects).stream().map(CheckTest::object).toList();
  }

  private static JsonNode object(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
