package dev.newsfold.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  private static final UUID DATABASE = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-000000000002");

  @ParameterizedTest
  @CsvSource({
    "7, 1, 9, true",
    "7, 8, 9, true",
    "7, 9, 12, false",
    "7, 1, 6, false",
    "0, 0, 0, true",
    "7, 0, 0, false"
  })
  void leadsOnOnlyWhereNoChangeIsMissing(long sequence, long first, long last, boolean leadsOn) {
    assertThat(new Progress(DATABASE, 0, sequence).leadsOn(new Origin(DATABASE, 0, first, last)))
        .isEqualTo(leadsOn);
  }

  @Test
  void doesNotLeadOnFromAnotherDatabase() {
    assertThat(new Progress(OTHER, 0, 7).leadsOn(new Origin(DATABASE, 0, 1, 9))).isFalse();
    assertThat(Progress.NONE.leadsOn(new Origin(DATABASE, 0, 0, 0))).isFalse();
  }

  @Test
  void takesACommitOfAnotherFormatForNone() {
    // given
    Map<String, String> commit = new HashMap<>(new Progress(DATABASE, 0, 7).toCommit());
    assertThat(Progress.read(commit)).isEqualTo(new Progress(DATABASE, 0, 7));

    // when
    commit.put("format", "0");

    // then
    assertThat(Progress.read(commit)).isEqualTo(Progress.NONE);
  }
}
