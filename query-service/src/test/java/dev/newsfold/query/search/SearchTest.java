package dev.newsfold.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists are asked, before any database is. */
class SearchTest {

  @Test
  void takesUpAKeysetAfterItsLastRow() {
    // given
    Keyset keyset = Keyset.descending(Keyset.wholeNumber("s.size"), Keyset.text("s.id"));
    Where where = new Where();

    // when
    keyset.after(List.of("7", "s-1"), where);

    // then
    assertThat(where.sql()).isEqualTo("(s.size, s.id) < (:key0, :key1)");
    assertThat(where.bindings()).containsExactly(entry("key0", 7L), entry("key1", "s-1"));
    assertThat(keyset.orderBy()).isEqualTo("s.size desc, s.id desc");
  }

  @Test
  void readsPhrasesExclusionsAndAlternatives() {
    // when
    var alternatives = Words.parse("grain -\"old treaty\" OR \"free trade\" -tax").alternatives();

    // then
    assertThat(alternatives)
        .containsExactly(
            List.of(new Sought("grain", false), new Sought("old treaty", true)),
            List.of(new Sought("free trade", false), new Sought("tax", true)));
  }

  @ParameterizedTest
  @CsvSource({
    "or grain or, grain",
    "'\"grain exports', grain exports",
    "'grain\"', grain",
    "- grain, -|grain"
  })
  void makesTheBestOfWhatIsHalfTyped(String text, String sought) {
    assertThat(Words.parse(text).alternatives().get(0))
        .extracting(Sought::text)
        .filteredOn(word -> !word.isEmpty())
        .containsExactly(sought.split("\\|"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "-", "…", "( )"})
  void refusesWordsThatAreNone(String text) {
    assertThatExceptionOfType(InvalidParameter.class)
        .isThrownBy(() -> Words.parse(text))
        .extracting(InvalidParameter::parameter)
        .isEqualTo("q");
  }

  @Test
  void takesNoWordsForNoQuestion() {
    assertThat(Words.parse("  ")).isNull();
  }

  @Test
  void refusesARangeThatEndsBeforeItBegins() {
    assertThatExceptionOfType(InvalidParameter.class)
        .isThrownBy(() -> DateRange.parse("2022-01-01", "2021-01-01"))
        .extracting(InvalidParameter::parameter)
        .isEqualTo("to");
  }

  @Test
  void writesConstantsAsParametersDo() {
    assertThat(Choice.word(TagKind.EVENT_TYPE)).isEqualTo("eventType");
    assertThat(Choice.parse("type", "eventType", TagKind.PERSON)).isEqualTo(TagKind.EVENT_TYPE);
  }

  @Test
  void saysThatCountingWasBrokenOff() {
    // when
    Page<String> page =
        Page.of(
            List.of(new Keyed<>("a", List.of("1")), new Keyed<>("b", List.of("2"))),
            new Limit(1),
            "list",
            Page.COUNTED + 1);

    // then
    assertThat(page.items()).containsExactly("a");
    assertThat(page.totalIsExact()).isFalse();
    assertThat(page.total()).isEqualTo(Page.COUNTED);
    assertThat(Cursor.parse(page.next(), "list", 1)).isEqualTo(new Cursor("list", List.of("1")));
  }
}
