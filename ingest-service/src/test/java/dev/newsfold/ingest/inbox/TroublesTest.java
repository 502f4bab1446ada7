package dev.newsfold.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TroublesTest {

  private static final Path FOLDER = Path.of("sub");

  private final Troubles troubles = new Troubles();

  @Test
  void areNewsOnce() {
    // when
    var first = troubles.fresh(denied());
    var second = troubles.fresh(denied());

    // then
    assertThat(first).containsOnlyKeys(FOLDER);
    assertThat(second).isEmpty();
  }

  @Test
  void areNewsAgainAfterTheyWereOver() {
    // given
    troubles.fresh(denied());
    troubles.fresh(Map.of());

    // when
    var fresh = troubles.fresh(denied());

    // then
    assertThat(fresh).containsOnlyKeys(FOLDER);
  }

  private static Map<Path, IOException> denied() {
    return Map.of(FOLDER, new AccessDeniedException("sub"));
  }
}
