package dev.newsfold.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists are asked, before any database is. */
class SearchTest {

  @Test
  void bindsEveryValueOfTheFiltersAndWritesNoneOfThemIntoSql() {
    // given
    Filters filters =
        new Filters(
            null,
            DateRange.parse("2021-01-01", "2021-12-31"),
            TagFilter.parse(TagKind.PERSON, List.of("O'Hara", "Ada")),
            "en");
    Where where = new Where();

    // when
    filters.addTo(where, "a");

    // then
    assertThat(where.bindings())
        .containsExactly(
            entry("from", LocalDate.parse("2021-01-01")),
            entry("to", LocalDate.parse("2021-12-31")),
            entry("language", "en"),
            entry("tag0", "O'Hara"),
            entry("tag1", "Ada"));
    assertThat(where.sql())
        .contains("a.day >= :from", "a.day <= :to", "a.language = :language", ":tag0", ":tag1")
        .doesNotContain("O'Hara");
  }

  @Test
  void asksForEverythingWhereNoFilterIsGiven() {
    // given
    Where where = new Where();

    // when
    Filters.NONE.addTo(where, "a");

    // then
    assertThat(where.sql()).isEqualTo("true");
  }

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

  @ParameterizedTest
  @CsvSource({"en, 'newsfold_english', newsfold_simple", "fr, 'newsfold_simple', newsfold_english"})
  void looksForWordsInTheConfigurationOfTheLanguage(String language, String used, String unused) {
    assertThat(FullText.condition(language)).contains(used).doesNotContain(unused);
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
  void cutsPassagesWhereFoundWordsBeginAndEnd() {
    // given
    String marked = "the \u0002river\u0003 rose\u0004nothing here\u0004\u0002rivers\u0003";

    // when
    List<Highlight> passages = Highlight.parse(marked);

    // then
    assertThat(passages).hasSize(2);
    assertThat(passages.get(0).segments())
        .extracting(Highlight.Segment::text, Highlight.Segment::found)
        .containsExactly(tuple("the ", false), tuple("river", true), tuple(" rose", false));
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
