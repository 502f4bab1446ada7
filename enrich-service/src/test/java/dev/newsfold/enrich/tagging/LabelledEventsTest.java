package dev.newsfold.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.Event;
import dev.newsfold.contracts.Event.Party;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes sentences that a person coded by hand. */
class LabelledEventsTest {

  private static final Pattern BAR = Pattern.compile(" *\\| *");
  private static final TagArticle TAG_ARTICLE = TagArticle.load();

  static List<String> sentences() {
    try (InputStream labelled = LabelledEventsTest.class.getResourceAsStream("events.txt")) {
      return new String(labelled.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void codesASentenceAsAPersonDoes(String labelled) {
    // given
    List<String> row = List.of(BAR.split(labelled));

    // when
    Event event = TAG_ARTICLE.of(null, row.get(5), null, "en").event();

    // then
    assertThat(
            event == null
                ? List.of("-", "-", "-", "-", "-")
                : List.of(
                    event.type(),
                    orDash(event.mode()),
                    name(event.actor()),
                    name(event.recipient()),
                    name(event.place())))
        .isEqualTo(row.subList(0, 5));
  }

  @Test
  void givesTheSidesTheIdsOfTheTagsAndTheSentenceItsPlaceInTheBody() {
    // given
    String sentence = "On Monday Kenyan police arrested Grace Nakato in Kampala.";
    String body = "It was cold in the south.\n" + sentence + " She said no more.";

    // when
    Tags tags = TAG_ARTICLE.of(null, body, null, "en");

    // then
    Event event = tags.event();
    assertThat(event).isNotNull();
    assertThat(event.actor()).isEqualTo(new Party("Kenyan police", null));
    assertThat(event.recipient()).isEqualTo(new Party("Grace Nakato", "person:grace-nakato"));
    assertThat(event.place()).isEqualTo(new Party("Kampala", "place:kampala-ug-c"));
    assertThat(event.sentence().text()).isEqualTo(sentence);
    assertThat(body.substring(event.sentence().start(), event.sentence().end()))
        .isEqualTo(sentence);
    assertThat(tags.eventType()).extracting("id").isEqualTo(event.type());
  }

  @Test
  void takesThePersonForThePronoun() {
    // when
    Event event =
        TAG_ARTICLE
            .of(null, "Grace Nakato is the premier. She visited Norway on Monday.", null, "en")
            .event();

    // then
    assertThat(event).isNotNull();
    assertThat(event.actor()).isEqualTo(new Party("Grace Nakato", "person:grace-nakato"));
  }

  private static String name(@Nullable Party party) {
    return party == null ? "-" : party.name();
  }

  private static String orDash(@Nullable String text) {
    return text == null ? "-" : text;
  }
}
