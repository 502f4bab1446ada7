package dev.newsfold.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @ParameterizedTest
  @ValueSource(strings = {"a1", "", "Zürich", "日本", "a/b+c=d&e", "\"quoted\" \n line"})
  void readsWhatItWrote(String id) {
    // given
    Cursor cursor = new Cursor("articles NEWEST 0", List.of("2025-03-05T00:00:00Z", id));

    // when
    Cursor read = Cursor.parse(cursor.encoded(), "articles NEWEST 0", 2);

    // then
    assertThat(read).isEqualTo(cursor);
  }

  @Test
  void isSafeInAnAddress() {
    assertThat(new Cursor("stories", List.of("ÿþ~?>")).encoded()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "Zm9v", "_w"})
  void refusesWhatNoListHasReturned(String value) {
    assertThatExceptionOfType(InvalidParameter.class)
        .isThrownBy(() -> Cursor.parse(value, "stories", 2))
        .extracting(InvalidParameter::parameter)
        .isEqualTo("cursor");
  }

  @Test
  void refusesTheCursorOfAnotherList() {
    // given
    String cursor = new Cursor("stories", List.of("1", "2")).encoded();

    // then
    assertThatExceptionOfType(InvalidParameter.class)
        .isThrownBy(() -> Cursor.parse(cursor, "articles", 2))
        .withMessageContaining("other filters");
  }
}
