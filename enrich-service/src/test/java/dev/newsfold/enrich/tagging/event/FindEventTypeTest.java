package dev.newsfold.enrich.tagging.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.Mention;
import dev.newsfold.enrich.tagging.name.NameKind;
import dev.newsfold.enrich.tagging.name.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindEventTypeTest {

  private final FindEventType findEventType = new FindEventType();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONSULT | The foreign ministers met in Vienna for talks on the border.",
        "SUPPORT | The two presidents signed an agreement on fishing on Monday.",
        "AID     | The Red Cross sent food aid and medical supplies to the island.",
        "RETREAT | The army withdrew from the city and the rebels declared a ceasefire.",
        "ACCUSE  | The opposition accused the premier of fraud and condemned the vote count.",
        "PROTEST | Thousands protested in the capital and marched to the palace.",
        "SANCTION| The bloc imposed an embargo and expelled two envoys.",
        "MOBILIZE| The navy deployed two warships to the strait.",
        "COERCE  | Police arrested ten people and detained a reporter.",
        "ASSAULT | A gunman killed three people in an attack on a market.",
        "REJECT  | The premier rejected the plan and refused to go.",
      })
  void readsTheCodeFromTheVerbs(PloverCode code, String body) {
    EventType type = findEventType.of(null, body, List.of());

    assertThat(type).isNotNull();
    assertThat(type.code()).isEqualTo(code.name());
  }

  @Test
  void namesTheWordsThatSayIt() {
    // given
    String body = "Quietly, the ministers met for talks.";

    // when
    EventType type = findEventType.of(null, body, List.of());

    // then
    assertThat(type.mentions()).extracting(Mention::text).containsExactly("met", "talks");
    assertThat(type.mentions())
        .allMatch(mention -> body.substring(mention.start(), mention.end()).equals(mention.text()));
  }

  @Test
  void hasNoneWhereNothingFits() {
    assertThat(
            findEventType.of(
                "A new species of moss", "It is green and it grows on stone.", List.of()))
        .isNull();
  }

  @Test
  void prefersTheTypeOfASentenceThatSaysWhoDidIt() {
    // given
    String body = "Kenya expelled an envoy in the week of talks on the protest and the meeting.";
    Phrase kenya = new Phrase(NameKind.ORGANISATION, 0, 1, true);
    CodedEvent coded = new CodedEvent("SANCTION", "expel", kenya, null, null, 1, 0, 14);

    // when
    EventType type = findEventType.of(null, body, List.of(coded));

    // then
    assertThat(type).isNotNull();
    assertThat(type.code()).isEqualTo("SANCTION");
  }
}
