package dev.newsfold.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryArticleRowTest {

  private static final StoryArticleRow ROW = row(1, "taz", "{}", "{}", "a0", "{}");

  @Test
  void hasTheSameFingerprintForTheSame() {
    assertThat(row(1, "taz", "{}", "{}", "a0", "{}").fingerprint()).isEqualTo(ROW.fingerprint());
  }

  @Test
  void hasAnotherFingerprintForWhateverDiffers() {
    assertThat(
            List.of(
                row(2, "taz", "{}", "{}", "a0", "{}"),
                row(1, "faz", "{}", "{}", "a0", "{}"),
                row(1, "taz", "{1}", "{}", "a0", "{}"),
                row(1, "taz", "{}", "{1}", "a0", "{}"),
                row(1, "taz", "{}", "{}", "a1", "{}"),
                row(1, "taz", "{}", "{}", "a0", "{1}")))
        .extracting(StoryArticleRow::fingerprint)
        .doesNotContain(ROW.fingerprint());
  }

  @Test
  void tellsNothingFromEmptyAndOneFieldFromTheNext() {
    assertThat(row(1, null, "{}", "{}", null, "{}").fingerprint())
        .isNotEqualTo(row(1, "", "{}", "{}", null, "{}").fingerprint())
        .isNotEqualTo(row(1, null, "{}", "{}", "", "{}").fingerprint());
    assertThat(row(1, "a", "bc", "{}", null, "{}").fingerprint())
        .isNotEqualTo(row(1, "ab", "c", "{}", null, "{}").fingerprint());
  }

  private static StoryArticleRow row(
      int ordinal,
      @Nullable String source,
      String published,
      String eventDate,
      @Nullable String copyOf,
      String placement) {
    return new StoryArticleRow(
        new StoryArticleRow.Key("s-1", "a1"),
        ordinal,
        source,
        published,
        eventDate,
        copyOf,
        placement);
  }
}
