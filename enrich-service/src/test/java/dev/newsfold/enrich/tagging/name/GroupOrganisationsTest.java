package dev.newsfold.enrich.tagging.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.Mention;
import dev.newsfold.enrich.tagging.name.GroupOrganisations.OwnedMention;
import dev.newsfold.enrich.tagging.place.Countries;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupOrganisationsTest {

  private final GroupOrganisations groupOrganisations = new GroupOrganisations(Countries.load());

  @ParameterizedTest
  @CsvSource({
    "Kenyan Defence Ministry, org:kenya-defense-ministry",
    "Kenya's Ministry of Defense, org:kenya-defense-ministry",
    "Defence Ministry of Kenya, org:kenya-defense-ministry",
    "the Ministry of Defence of Kenya, org:kenya-defense-ministry",
    "US Department of Agriculture, org:united-states-agriculture-department",
    "South Korean National Police, org:south-korea-national-police",
    "Bank of America, org:america-bank",
    "UN General Assembly, org:un-general-assembly",
    "United Nations General Assembly, org:un-general-assembly",
    "Association of the Southeast Asian Nations, org:asean",
    "ASEAN, org:asean",
    "the Kremlin, org:kremlin",
    "Harrow Steel Inc., org:harrow-steel",
    "Harrow Steel, org:harrow-steel",
  })
  void givesTheSpellingsOfOneOrganisationOneId(String name, String id) {
    assertThat(of(mention(name, 0, null))).extracting(NamedEntity::id).containsExactly(id);
  }

  @Test
  void takesTheOwnerFromTheWordsAround() {
    // when
    List<NamedEntity> found = of(mention("Security Council", 10, "KE"));

    // then
    assertThat(found)
        .extracting(NamedEntity::id, NamedEntity::name)
        .containsExactly(tuple("org:kenya-security-council", "Security Council of Kenya"));
  }

  @Test
  void joinsTheBareInstitutionToTheOneWithACountry() {
    // when
    List<NamedEntity> found =
        of(mention("Kenyan Security Council", 0, null), mention("Security Council", 50, null));

    // then
    assertThat(found)
        .extracting(NamedEntity::name, each -> each.mentions().size())
        .containsExactly(tuple("Kenyan Security Council", 2));
  }

  @Test
  void keepsTheInstitutionsOfTwoCountriesApart() {
    // when
    List<NamedEntity> found =
        of(mention("Kenyan Security Council", 0, null), mention("Security Council", 50, "UG"));

    // then
    assertThat(found).hasSize(2);
  }

  @Test
  void joinsAnAcronymToTheNameWhoseInitialsItHas() {
    // when
    List<NamedEntity> found =
        of(
            mention("Northern River Transport Board", 0, null),
            mention("NRTB", 40, null),
            mention("NRB", 60, null));

    // then
    assertThat(found)
        .extracting(NamedEntity::name, each -> each.mentions().size())
        .containsExactlyInAnyOrder(tuple("Northern River Transport Board", 2), tuple("NRB", 1));
  }

  private List<NamedEntity> of(OwnedMention... mentions) {
    return groupOrganisations.of(new ArrayList<>(List.of(mentions)));
  }

  private static OwnedMention mention(String name, int start, String owner) {
    return new OwnedMention(new Mention(name, start, start + name.length()), owner);
  }
}
