package dev.newsfold.ingest.feed;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FeedState.AddedBy;
import dev.newsfold.contracts.FeedState.Item;
import dev.newsfold.contracts.FeedState.Poll;
import dev.newsfold.contracts.FeedState.Poll.Result;
import dev.newsfold.contracts.FeedState.State;
import dev.newsfold.contracts.FeedState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next state of a feed, put together from the one before it and what changes. */
final class FeedChange {

  private static final int LONGEST_REASON = 500;

  private final FeedState before;
  private @Nullable String movedTo;
  private AddedBy addedBy;
  private Duration every;
  private State state;
  private @Nullable String title;
  private @Nullable String etag;
  private @Nullable String lastModified;
  private @Nullable Poll lastPoll;
  private @Nullable Instant nextPollAt;
  private int failures;
  private long published;
  private List<Item> items;
  private List<Waiting> waiting;

  FeedChange(FeedState before) {
    this.before = before;
    this.movedTo = before.movedTo();
    this.addedBy = before.addedBy();
    this.every = before.every();
    this.state = before.state();
    this.title = before.title();
    this.etag = before.etag();
    this.lastModified = before.lastModified();
    this.lastPoll = before.lastPoll();
    this.nextPollAt = before.nextPollAt();
    this.failures = before.failures();
    this.published = before.published();
    this.items = before.items();
    this.waiting = before.waiting();
  }

  /** A feed that is to be polled for the first time. */
  static FeedState added(
      String id, WebAddress address, AddedBy addedBy, Duration every, Instant now) {
    return new FeedState(
        id,
        1,
        address.toString(),
        null,
        addedBy,
        every,
        State.NEW,
        null,
        null,
        null,
        null,
        now,
        0,
        0,
        List.of(),
        List.of());
  }

  /** Asked for again by a user: a feed that was gone is tried once more. */
  FeedChange wanted(AddedBy by, Duration interval, Instant now) {
    boolean isBack = state == State.GONE;
    Instant next = nextPollAt == null || isBack ? now : nextPollAt;
    boolean isSooner = interval.compareTo(every) < 0 && next.isAfter(now.plus(interval));
    // What the configuration wants, it keeps
    addedBy = addedBy == AddedBy.CONFIGURATION ? addedBy : by;
    every = interval;
    state = isBack ? State.NEW : state;
    nextPollAt = isSooner ? now.plus(interval) : next;
    return this;
  }

  FeedChange moved(WebAddress permanent) {
    String address = permanent.toString();
    movedTo = address.equals(before.url()) ? null : address;
    return this;
  }

  FeedChange polled(Poll poll, Instant next) {
    state = State.ACTIVE;
    lastPoll = poll;
    nextPollAt = next;
    failures = 0;
    return this;
  }

  FeedChange failed(Instant now, String reason, int count, Instant next) {
    String shortened = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    state = State.FAILING;
    lastPoll = new Poll(now, Result.FAILED, 0, 0, shortened);
    nextPollAt = next;
    failures = count;
    return this;
  }

  FeedChange gone(Instant now) {
    state = State.GONE;
    lastPoll = new Poll(now, Result.GONE, 0, 0, "answered with status 410");
    nextPollAt = null;
    return this;
  }

  FeedChange read(@Nullable String newTitle, ItemMemory memory, long articles) {
    title = newTitle == null ? title : newTitle;
    items = memory.items();
    waiting = memory.waiting();
    published += articles;
    return this;
  }

  /** Names the document that all is done with, so that it need not come again. */
  FeedChange validators(@Nullable String newEtag, @Nullable String newLastModified) {
    etag = newEtag;
    lastModified = newLastModified;
    return this;
  }

  FeedState state() {
    return new FeedState(
        before.id(),
        before.version() + 1,
        before.url(),
        movedTo,
        addedBy,
        every,
        state,
        title,
        etag,
        lastModified,
        lastPoll,
        nextPollAt,
        failures,
        published,
        items,
        waiting);
  }
}
