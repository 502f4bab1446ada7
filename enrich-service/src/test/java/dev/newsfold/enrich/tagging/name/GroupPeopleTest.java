package dev.newsfold.enrich.tagging.name;

import static dev.newsfold.enrich.tagging.name.Texts.mentions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupPeopleTest {

  @Test
  void joinsASurnameToItsFullName() {
    // given
    String text = "Elena Markova spoke. Markova left.";

    // when
    List<NamedEntity> people = GroupPeople.of(mentions(text, "Elena Markova", "Markova"));

    // then
    assertThat(people)
        .extracting(NamedEntity::id, NamedEntity::name, person -> person.mentions().size())
        .containsExactly(tuple("person:elena-markova", "Elena Markova", 2));
  }

  @Test
  void joinsTheFrontAndTheBackOfANameThatPutsTheFamilyElsewhere() {
    // given
    String text = "Chen Guangming arrived. Chen smiled. Thein Maung Kyi met him. Maung Kyi bowed.";

    // when
    List<NamedEntity> people =
        GroupPeople.of(mentions(text, "Chen Guangming", "Chen", "Thein Maung Kyi", "Maung Kyi"));

    // then
    assertThat(people)
        .extracting(NamedEntity::name, person -> person.mentions().size())
        .containsExactlyInAnyOrder(tuple("Chen Guangming", 2), tuple("Thein Maung Kyi", 2));
  }

  @Test
  void keepsTwoPeopleOfOneSurnameApartAndGivesTheSurnameToTheLastNamed() {
    // given
    String text = "Peter Hale sued Laura Hale. Hale won. Peter Hale lost. Hale wept.";

    // when
    List<NamedEntity> people =
        GroupPeople.of(mentions(text, "Peter Hale", "Laura Hale", "Hale", "Peter Hale", "Hale"));

    // then
    assertThat(people)
        .extracting(NamedEntity::name, person -> person.mentions().size())
        .containsExactlyInAnyOrder(tuple("Peter Hale", 3), tuple("Laura Hale", 2));
  }

  @Test
  void joinsInitialsToTheNameTheyStandFor() {
    // given
    String text = "Robert Quill wrote it. R. Quill signed it. Robert J. Quill sold it.";

    // when
    List<NamedEntity> people =
        GroupPeople.of(mentions(text, "Robert Quill", "R. Quill", "Robert J. Quill"));

    // then
    assertThat(people).extracting(NamedEntity::id).containsExactly("person:robert-quil");
  }

  @Test
  void keepsOtherInitialsApart() {
    // given
    String text = "Robert Quill wrote it. S. Quill signed it.";

    // when
    List<NamedEntity> people = GroupPeople.of(mentions(text, "Robert Quill", "S. Quill"));

    // then
    assertThat(people).hasSize(2);
  }

  @Test
  void leavesMiddleInitialsPatronymicsAndGenerationsOutOfTheId() {
    // when
    List<String> ids =
        List.of("Ivan Petrovich Orlov", "Ivan P. Orlov", "Ivan Orlov Jr.").stream()
            .map(name -> PersonName.of(name).id())
            .toList();

    // then
    assertThat(ids).containsOnly("person:ivan-orlov");
  }
}
