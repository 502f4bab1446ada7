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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {

  private final KindByDefinition definitions = new KindByDefinition(new KindNouns());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORGANISATION | Quillon is a Danish chain of shops.",
        "ORGANISATION | Quillon, a bank, closed.",
        "ORGANISATION | They heard the band Quillon play.",
        "ORGANISATION | Quillon (pronounced Killon) is one of the largest banks in town.",
        "PLACE        | Quillon was a village in the north.",
        "PLACE        | It burnt in the town of Quillon.",
        "PERSON       | Quillon, the drummer, slept.",
        "             | Quillon is a bank holiday.",
        "             | The price of Quillon rose.",
      })
  void readsTheKindThatTheTextStates(NameKind kind, String text) {
    // given
    List<Token> tokens = Tokens.of(text);

    // when
    NameKind stated = definitions.of(span(PERSON, tokens, "Quillon"), tokens);

    // then
    assertThat(stated).isEqualTo(kind);
  }

  @Test
  void outweighsTheModelThroughoutTheArticle() {
    // given
    List<Token> tokens = Tokens.of("Tarlo rose. Tarlo fell. Tarlo is a bank in Harrow.");
    List<NameSpan> spans =
        List.of(new NameSpan(PERSON, 0, 1), new NameSpan(PERSON, 3, 4), new NameSpan(PERSON, 6, 7));
    Set<String> none = Set.of();
    SettleKinds settle =
        new SettleKinds(
            new KindByWords(), definitions, Countries.load(), none::contains, none::contains);

    // when
    List<NameSpan> settled = settle.of(spans, tokens);

    // then
    assertThat(settled).extracting(NameSpan::kind).containsOnly(ORGANISATION);
  }

  @Test
  void findsANameThatOpensItsDefinitionWhateverItIsMadeOf() {
    // given
    List<Token> tokens = Tokens.of("Nine Miles to Harrow is a rock band from the south.");
    FindDefinedNames find = new FindDefinedNames(definitions);

    // when
    List<NameSpan> found = find.addTo(List.of(span(PLACE, tokens, "Harrow")), tokens);

    // then
    assertThat(names(found, tokens)).containsExactly("ORGANISATION Nine Miles to Harrow");
  }
}
