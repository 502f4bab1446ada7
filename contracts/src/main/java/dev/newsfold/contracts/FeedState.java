package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is polled, and how far the polling came.
 *
 * @param id derived from the address under which it was added
 * @param version from 1, counted up by one with each change
 * @param url the address under which it was added
 * @param movedTo where permanent redirects led: asked instead of {@code url}
 * @param every how long from one poll to the next while all is well
 * @param etag the validator that came with the newest document whose items are all done with
 * @param lastModified the other one, in the server's own words
 * @param nextPollAt null for a feed that is gone
 * @param failures how many polls failed since the last one that did not
 * @param published how many articles it has brought in all
 * @param items the items that are done with, the newest first; bounded
 * @param waiting the items that wait for their pages, which could not be fetched yet
 */
public record FeedState(
    String id,
    long version,
    String url,
    @Nullable String movedTo,
    AddedBy addedBy,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Duration every,
    State state,
    @Nullable String title,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Poll lastPoll,
    @Nullable Instant nextPollAt,
    int failures,
    long published,
    List<Item> items,
    List<Waiting> waiting) {

  /** Who wants it polled. */
  public enum AddedBy {
    @JsonProperty("configuration")
    CONFIGURATION,
    @JsonProperty("rest")
    REST
  }

  /** Whether it is polled. */
  public enum State {
    /** Not polled yet. */
    @JsonProperty("new")
    NEW,
    @JsonProperty("active")
    ACTIVE,
    /** The last poll failed; it is tried again, less and less often. */
    @JsonProperty("failing")
    FAILING,
    /** Its server said that it is gone for good; it is not polled any more. */
    @JsonProperty("gone")
    GONE
  }

  /**
   * What came of a poll.
   *
   * @param articles how many it published
   * @param rejected how many items could not be used
   * @param reason what went wrong, in a sentence
   */
  public record Poll(
      Instant at, Result result, int articles, int rejected, @Nullable String reason) {

    /** How it ended. */
    public enum Result {
      /** A document came, and was read. */
      @JsonProperty("read")
      READ,
      /** The server says that nothing changed. */
      @JsonProperty("not-modified")
      NOT_MODIFIED,
      @JsonProperty("failed")
      FAILED,
      @JsonProperty("gone")
      GONE
    }
  }

  /**
   * An item that is done with.
   *
   * @param id names it within the feed: a hash of its guid, or of its link
   * @param hash of all that the feed says of it: tells one revision from another
   */
  public record Item(String id, String hash) {}

  /**
   * An item whose page could not be fetched yet.
   *
   * @param id as in {@link Item}
   * @param attempts how often it was tried
   */
  public record Waiting(String id, int attempts) {}

  public FeedState {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(addedBy, "addedBy");
    Objects.requireNonNull(every, "every");
    Objects.requireNonNull(state, "state");
    if (version < 1) {
      throw new IllegalArgumentException("version is " + version + ", below 1");
    }
    if ((nextPollAt == null) != (state == State.GONE)) {
      throw new IllegalArgumentException("a feed that is " + state + " is polled at " + nextPollAt);
    }
    items = List.copyOf(items);
    waiting = List.copyOf(waiting);
  }

  /** The address to ask. */
  public String address() {
    return movedTo == null ? url : movedTo;
  }
}
