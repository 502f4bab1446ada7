package dev.newsfold.enrich.tagging.name;

import static dev.newsfold.enrich.tagging.name.NameKind.ORGANISATION;
import static dev.newsfold.enrich.tagging.name.NameKind.PERSON;
import static dev.newsfold.enrich.tagging.name.NameKind.PLACE;
import static dev.newsfold.enrich.tagging.name.Texts.names;
import static dev.newsfold.enrich.tagging.name.Texts.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.tagging.place.Countries;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrimNameTest {

  private final TrimName trim = new TrimName(Countries.load());

  @Test
  void cutsTitlesOffAPerson() {
    assertThat(trimmed("Senior General Hla Min spoke", PERSON, "Senior General Hla Min"))
        .containsExactly("PERSON Hla Min");
    assertThat(trimmed("Dr. Ada Wells spoke", PERSON, "Dr. Ada Wells"))
        .containsExactly("PERSON Ada Wells");
    assertThat(
            trimmed(
                "Kenyan Defence Minister Ada Wells", PERSON, "Kenyan Defence Minister Ada Wells"))
        .containsExactly("PERSON Ada Wells");
  }

  @Test
  void partsACountryFromWhatItOwns() {
    assertThat(trimmed("Kenya's Ada Wells left", PERSON, "Kenya 's Ada Wells"))
        .containsExactly("PLACE Kenya", "PERSON Ada Wells");
    assertThat(trimmed("Kenya's Supreme Court sat", ORGANISATION, "Kenya 's Supreme Court"))
        .containsExactly("PLACE Kenya", "ORGANISATION Supreme Court");
    assertThat(trimmed("Wells's Register rose", ORGANISATION, "Wells 's Register"))
        .containsExactly("ORGANISATION Wells's Register");
  }

  @Test
  void dropsWordsThatNameNobody() {
    assertThat(trimmed("He left", PERSON, "He")).isEmpty();
    assertThat(trimmed("Kenyans left", PLACE, "Kenyans")).isEmpty();
    assertThat(trimmed("Monday came", PERSON, "Monday")).isEmpty();
    assertThat(trimmed("President left", PERSON, "President")).isEmpty();
  }

  @Test
  void takesACountryForAPlaceWhateverTheModelSays() {
    assertThat(trimmed("Chad lost to Mali", PERSON, "Chad")).containsExactly("PLACE Chad");
  }

  @Test
  void cutsArticlesAndMarks() {
    assertThat(trimmed("( The Harrow Club )", ORGANISATION, "( The Harrow Club )"))
        .containsExactly("ORGANISATION Harrow Club");
  }

  private List<String> trimmed(String text, NameKind kind, String name) {
    List<Token> tokens = Tokens.of(text);
    return names(trim.of(span(kind, tokens, name), tokens), tokens);
  }
}
