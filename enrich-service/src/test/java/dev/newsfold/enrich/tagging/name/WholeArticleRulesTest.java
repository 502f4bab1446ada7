package dev.newsfold.enrich.tagging.name;

import static dev.newsfold.enrich.tagging.name.NameKind.ORGANISATION;
import static dev.newsfold.enrich.tagging.name.NameKind.PERSON;
import static dev.newsfold.enrich.tagging.name.NameKind.PLACE;
import static dev.newsfold.enrich.tagging.name.Texts.names;
import static dev.newsfold.enrich.tagging.name.Texts.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.tagging.place.Countries;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules that correct the model with what the rest of the article says. */
class WholeArticleRulesTest {

  private final Countries countries = Countries.load();
  private final KindByWords words = new KindByWords();
  private final KindByDefinition definitions = new KindByDefinition(new KindNouns());
  private final SettleKinds settle =
      new SettleKinds(
          words, definitions, countries, Set.of("Lincoln")::contains, Set.of("Kremlin")::contains);
  private final SearchAgain searchAgain = new SearchAgain(words, countries);
  private final FindInstitutions institutions =
      new FindInstitutions(words, new TrimName(countries));

  @Test
  void givesANameTheKindThatMostOfItsMentionsHave() {
    // given
    List<Token> tokens = Tokens.of("Tarlo rose. Tarlo fell. Tarlo closed.");
    List<NameSpan> spans =
        List.of(
            new NameSpan(PERSON, 0, 1),
            new NameSpan(ORGANISATION, 3, 4),
            new NameSpan(ORGANISATION, 6, 7));

    // when
    List<NameSpan> settled = settle.of(spans, tokens);

    // then
    assertThat(settled).extracting(NameSpan::kind).containsOnly(ORGANISATION);
  }

  @Test
  void takesALoneSurnameForThePersonUnlessItIsAPlaceToo() {
    // given
    List<Token> tokens = Tokens.of("Ada Wells won. Wells smiled. Ann Lincoln flew to Lincoln.");
    List<NameSpan> spans =
        List.of(
            span(PERSON, tokens, "Ada Wells"),
            new NameSpan(ORGANISATION, 4, 5),
            span(PERSON, tokens, "Ann Lincoln"),
            new NameSpan(PLACE, 11, 12));

    // when
    List<NameSpan> settled = settle.of(spans, tokens);

    // then
    assertThat(settled).extracting(NameSpan::kind).containsExactly(PERSON, PERSON, PERSON, PLACE);
  }

  @Test
  void readsTheKindFromTheNamesOwnWordsAndFromThoseAround() {
    // given
    List<Token> tokens = Tokens.of("They met in Quillon near Harrow Reservoir by Kremlin order.");
    List<NameSpan> spans =
        List.of(
            span(PERSON, tokens, "Quillon"),
            span(PERSON, tokens, "Harrow Reservoir"),
            span(PLACE, tokens, "Kremlin"));

    // when
    List<NameSpan> settled = settle.of(spans, tokens);

    // then
    assertThat(settled).extracting(NameSpan::kind).containsExactly(PLACE, PLACE, ORGANISATION);
  }

  @Test
  void takesWhatSomebodyPlaysForAsATeamUnlessItIsACountry() {
    // given
    List<Token> tokens = Tokens.of("He played for Harrow. Later he played for Kenya.");
    List<NameSpan> spans = List.of(span(PLACE, tokens, "Harrow"), span(PLACE, tokens, "Kenya"));

    // when
    List<NameSpan> settled = settle.of(spans, tokens);

    // then
    assertThat(settled).extracting(NameSpan::kind).containsExactly(ORGANISATION, PLACE);
  }

  @Test
  void findsNamesAgainThatTheModelMissed() {
    // given
    List<Token> tokens = Tokens.of("Ada Wells won. They cheered Wells in Southeast Asia.");

    // when
    List<NameSpan> found = searchAgain.of(List.of(span(PERSON, tokens, "Ada Wells")), tokens);

    // then
    assertThat(names(found, tokens))
        .containsExactly("PERSON Ada Wells", "PERSON Wells", "PLACE Southeast Asia");
  }

  @Test
  void doesNotTakeAPartOfAnotherNameOrAnOrdinaryWordForAName() {
    // given
    List<Token> tokens = Tokens.of("Ada May won. He saw Theresa May Street. It may rain. May be.");

    // when
    List<NameSpan> found = searchAgain.of(List.of(span(PERSON, tokens, "Ada May")), tokens);

    // then
    assertThat(names(found, tokens)).containsExactly("PERSON Ada May");
  }

  @Test
  void findsTheShortFormOfAnOrganisationBehindTheArticle() {
    // given
    List<Token> tokens = Tokens.of("The Harrow Rowing League met. Later the League voted.");

    // when
    List<NameSpan> found =
        searchAgain.of(List.of(span(ORGANISATION, tokens, "Harrow Rowing League")), tokens);

    // then
    assertThat(names(found, tokens))
        .containsExactly("ORGANISATION Harrow Rowing League", "ORGANISATION League");
  }

  @Test
  void findsInstitutionsByTheWordThatSaysWhatTheyAre() {
    // given
    List<Token> tokens =
        Tokens.of(
            "He led the Kenyan National Guard and the Institute of Northern and Eastern Studies"
                + " at home, which told NRT so.");

    // when
    List<NameSpan> found = institutions.addTo(List.of(), tokens);

    // then
    assertThat(names(found, tokens))
        .containsExactly(
            "ORGANISATION Kenyan National Guard",
            "ORGANISATION Institute of Northern and Eastern Studies",
            "ORGANISATION NRT");
  }

  @Test
  void findsNumberedUnits() {
    // given
    List<Token> tokens = Tokens.of("The 65th Air Division left on the 4 May train.");

    // when
    List<NameSpan> found = institutions.addTo(List.of(), tokens);

    // then
    assertThat(names(found, tokens)).containsExactly("ORGANISATION 65th Air Division");
  }

  @Test
  void completesAnInstitutionOfWhichTheModelFoundAPart() {
    // given
    List<Token> tokens =
        Tokens.of("It asked the Kenyan Justice Ministry in writing for the files.");

    // when
    List<NameSpan> found =
        institutions.addTo(List.of(span(ORGANISATION, tokens, "Justice Ministry")), tokens);

    // then
    assertThat(names(found, tokens)).containsExactly("ORGANISATION Kenyan Justice Ministry");
  }

  @Test
  void trustsNoCapitalsInALineOfCapitals() {
    // given
    List<Token> tokens = Tokens.of("Harrow Mayor Tells Striking Teachers Union To Go Home Now");

    // when
    List<NameSpan> found = institutions.addTo(List.of(), tokens);

    // then
    assertThat(found).isEmpty();
  }
}
