package dev.newsfold.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FeedState.AddedBy;
import dev.newsfold.contracts.FeedState.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueFeedsTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private final DueFeeds due = new DueFeeds(Duration.ofHours(6));

  @Test
  void takesOneOfAHostAtATimeTheLongestWaitingFirst() {
    // given
    FeedState late = feed("late", "http://a.example/1", NOON.minusSeconds(60));
    FeedState later = feed("later", "http://a.example/2", NOON.minusSeconds(30));
    FeedState elsewhere = feed("elsewhere", "http://b.example/", NOON);
    FeedState notYet = feed("not-yet", "http://c.example/", NOON.plusSeconds(1));

    // when
    List<FeedState> taken = due.take(List.of(notYet, later, elsewhere, late), NOON);

    // then
    assertThat(taken).containsExactly(late, elsewhere);
  }

  @Test
  void takesAFeedWhoseTimeWasToldByAClockThatWasAhead() {
    // given
    FeedState backedOff = feed("backed-off", "http://a.example/", NOON.plus(Duration.ofHours(5)));
    FeedState ahead = feed("ahead", "http://b.example/", NOON.plus(Duration.ofHours(7)));

    // when
    List<FeedState> taken = due.take(List.of(backedOff, ahead), NOON);

    // then
    assertThat(taken).containsExactly(ahead);
  }

  @Test
  void passesOverAnAddressThatNobodyCanAsk() {
    // given
    FeedState broken = feed("broken", "no address at all", NOON);
    FeedState good = feed("good", "http://a.example/", NOON);

    // when
    List<FeedState> taken = due.take(List.of(broken, good), NOON);

    // then
    assertThat(taken).containsExactly(good);
  }

  private static FeedState feed(String id, String url, Instant nextPollAt) {
    return new FeedState(
        id,
        1,
        url,
        null,
        AddedBy.REST,
        Duration.ofMinutes(10),
        State.ACTIVE,
        null,
        null,
        null,
        null,
        nextPollAt,
        0,
        0,
        List.of(),
        List.of());
  }
}
