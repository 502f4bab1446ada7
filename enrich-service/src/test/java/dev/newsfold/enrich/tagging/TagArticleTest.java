package dev.newsfold.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.EnrichedArticle.Annotations;
import dev.newsfold.contracts.Mention;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TagArticleTest {

  private static final TagArticle TAG_ARTICLE = TagArticle.load();

  private static final String BODY =
      """
      NAIROBI (Harrow News) - Kenyan Defence Minister Andrey Sokolov arrived in Uganda on Monday for talks with President Grace Nakato, Kenya's Security Council said.
      Sokolov said the two countries had signed an agreement on border patrols. "We thank Nakato," he added.
      The Ugandan National Police and the Kenyan Security Council will meet again in Kampala in May.
      """;

  @Test
  void tagsWhoAndWhereWithOneTagForEach() {
    // when
    Tags tags = TAG_ARTICLE.of("Sokolov visits Uganda", BODY, "NAIROBI", "en");

    // then
    assertThat(tags.people())
        .extracting(Tag::id, Tag::name, person -> person.mentions().size())
        .containsExactly(
            tuple("person:andrei-sokolov", "Andrey Sokolov", 2),
            tuple("person:grace-nakato", "Grace Nakato", 2));
    assertThat(tags.organisations())
        .extracting(Tag::id)
        .contains("org:kenya-security-council", "org:uganda-national-police");
    assertThat(tags.places())
        .extracting(Place::id, Place::country)
        .contains(
            tuple("place:uganda", "UG"),
            tuple("place:kenya", "KE"),
            tuple("place:kampala-ug-c", "UG"));
    assertThat(tags.annotations()).isEqualTo(Annotations.FULL);
  }

  @Test
  void tellsSubjectAndEventType() {
    // when
    Tags tags = TAG_ARTICLE.of("Sokolov visits Uganda", BODY, "NAIROBI", "en");

    // then
    assertThat(tags.subjects()).extracting(Tag::name).contains("international relations");
    assertThat(tags.eventType()).extracting(Tag::id).isEqualTo("CONSULT");
  }

  @Test
  void putsTheMostCentralFirst() {
    // when
    Tags tags = TAG_ARTICLE.of("Nakato receives a guest", BODY, null, "en");

    // then
    assertThat(tags.people()).extracting(Tag::name).startsWith("Grace Nakato");
    assertThat(tags.people())
        .isSortedAccordingTo((a, b) -> Double.compare(b.salience(), a.salience()));
  }

  @Test
  void takesNothingForANameThatIsLongerThanAnyName() {
    // given
    String body = BODY.replace("Nakato", "Nakato" + "rabi".repeat(50));

    // when
    Tags tags = TAG_ARTICLE.of(null, body, null, "en");

    // then
    assertThat(tags.people()).extracting(Tag::name).containsExactly("Andrey Sokolov");
  }

  @Test
  void givesTheSameTagsWhateverItReadBefore() {
    // given
    Tags first = TAG_ARTICLE.of(null, BODY, null, "en");
    TAG_ARTICLE.of(null, "sokolov nakato SOKOLOV SECURITY kampala Nairobi said.", null, "en");

    // when
    Tags second = TAG_ARTICLE.of(null, BODY, null, "en");

    // then
    assertThat(second).isEqualTo(first);
  }

  @Test
  void tagsANameOfTheHeadlineAlone() {
    // when
    Tags tags =
        TAG_ARTICLE.of(
            "Norway and Ada Wells welcome the vote in Kampala",
            "The vote was long. Voters in Kampala cheered.",
            null,
            "en");

    // then
    assertThat(tags.people())
        .extracting(Tag::name, Tag::mentions)
        .containsExactly(tuple("Ada Wells", List.of()));
    assertThat(tags.people().get(0).salience()).isGreaterThan(0);
    assertThat(tags.places())
        .extracting(Place::name, place -> place.mentions().size())
        .containsExactlyInAnyOrder(tuple("Norway", 0), tuple("Kampala", 1));
  }

  @Test
  void keepsTwoPersonsOfOneSurnameApartAndJoinsInitials() {
    // when
    Tags tags =
        TAG_ARTICLE.of(
            null,
            "President Anna Kowalska met her brother Peter Kowalska in Oslo. Mr A. Kowalska slept."
                + " Peter Kowalska said so.",
            null,
            "en");

    // then
    assertThat(tags.people())
        .extracting(Tag::id, person -> person.mentions().size())
        .containsExactlyInAnyOrder(
            tuple("person:ana-kowalska", 2), tuple("person:peter-kowalska", 2));
  }

  @Test
  void findsOnlyListedPlacesInOtherLanguages() {
    // when
    Tags tags = TAG_ARTICLE.of(null, "Anna Weber flog von Hamburg nach Frankreich.", null, "de");

    // then
    assertThat(tags.people()).isEmpty();
    assertThat(tags.places())
        .extracting(Place::name, Place::country)
        .containsExactlyInAnyOrder(tuple("Hamburg", "DE"), tuple("Frankreich", "FR"));
    assertThat(tags.annotations()).isEqualTo(Annotations.PARTIAL);
  }

  @Property(tries = 200)
  void mentionsStandWhereTheySayInAnyText(@ForAll("texts") String body, @ForAll Language language) {
    // when
    Tags tags = TAG_ARTICLE.of(body, body, body, language.name());

    // then
    assertThat(mentions(tags))
        .allSatisfy(
            mention ->
                assertThat(body.substring(mention.start(), mention.end()))
                    .isEqualTo(mention.text()));
  }

  enum Language {
    en,
    de,
    und
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> scraps =
        Arbitraries.of(
            "Kenya",
            "Kenya's",
            "Ada Wells",
            "Wells",
            "the",
            "of",
            "\n",
            "\"",
            "(",
            ")",
            "’s",
            "'s",
            "Dr.",
            "U.S.",
            "Security Council",
            "police arrested",
            "met with",
            "was attacked by",
            "will visit",
            "the rebels",
            "NATO",
            "in Paris, Texas",
            "told NRT",
            "😀",
            "\ud83d",
            "é",
            "مصر",
            "Россия",
            ".",
            "?",
            "--",
            "\u0000",
            "\u00a0",
            "\t",
            "J.",
            "and",
            "League of",
            "https://example.org/a?b=c",
            "a@b.example",
            "1,000",
            "Mr",
            "!",
            "\r\n",
            "said",
            "The");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        scraps.list().ofMaxSize(40).map(parts -> String.join(" ", parts)),
        scraps.list().ofMaxSize(20).map(parts -> String.join("", parts)));
  }

  private static Stream<Mention> mentions(Tags tags) {
    Stream<Mention> named =
        Stream.of(tags.people(), tags.organisations(), tags.subjects())
            .flatMap(each -> each.stream().flatMap(tag -> tag.mentions().stream()));
    Stream<Mention> events =
        tags.eventType() == null ? Stream.of() : tags.eventType().mentions().stream();
    Stream<Mention> sentence =
        tags.event() == null ? Stream.of() : Stream.of(tags.event().sentence());
    Stream<Mention> places = tags.places().stream().flatMap(place -> place.mentions().stream());
    return Stream.of(named, events, sentence, places).flatMap(each -> each);
  }
}
