package dev.newsfold.benchmark.peers.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.ResolvedDate.Precision;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RelayTest {

  @Test
  void passesAnArticleOnWithoutMakingAnythingOfIt() {
    // given
    RawArticle raw = raw("2026-01-01T10:00:00Z");
    // when
    EnrichedArticle passed = Relay.untagged(raw);
    // then
    assertThat(passed.id()).isEqualTo("id");
    assertThat(passed.body()).isEqualTo("A text.");
    assertThat(passed.headline()).isEqualTo("A headline");
    assertThat(passed.people()).isEmpty();
    assertThat(passed.published().date()).isEqualTo(LocalDate.of(2026, 1, 1));
  }

  @Test
  void leavesADateOpenThatNobodyGave() {
    // when // then
    assertThat(Relay.untagged(raw(null)).published().precision()).isEqualTo(Precision.UNKNOWN);
  }

  private static RawArticle raw(String published) {
    return new RawArticle(
        "id",
        "hash",
        "text/plain",
        "A text.",
        0,
        null,
        "A headline",
        null,
        published,
        null,
        null,
        new Origin(Origin.Via.REST, null, null, null),
        Instant.EPOCH);
  }
}
