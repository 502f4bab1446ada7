package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The articles that report one event.
 *
 * @param id stable for as long as the story lives; a merged story's id leads to the one it went
 *     into
 * @param version from 1, counted up by one with each change of this story
 * @param sequence counted up with each change of any story of this language: of two stories that
 *     name the same article, the higher one is right
 * @param headline that of the report that stands for the story
 * @param eventDate when the event took place
 * @param place where it took place
 * @param independentReports articles that are no copies
 * @param copies articles that are
 * @param storylineId the stories of the same actors and matter over time
 * @param storylineName readable, made of who and what its stories share
 * @param corrections the ids of the editors' corrections that hold for its articles
 * @param updatedAt when the article that caused this version was received, or the correction made
 */
public record Story(
    String id,
    int version,
    long sequence,
    String language,
    State state,
    @Nullable String mergedInto,
    Change change,
    String headline,
    ResolvedDate eventDate,
    @Nullable StoryPlace place,
    @Nullable StoryTag eventType,
    List<StoryTag> people,
    List<StoryTag> organisations,
    List<StoryPlace> places,
    List<StoryTag> subjects,
    List<StoryArticle> articles,
    int independentReports,
    int copies,
    String storylineId,
    String storylineName,
    List<String> corrections,
    Instant updatedAt) {

  /** Whether the story still stands for itself. */
  public enum State {
    @JsonProperty("open")
    OPEN,
    /** All its articles went into another one. */
    @JsonProperty("merged")
    MERGED
  }

  /** What this version changed. */
  public record Change(Kind kind, String reason) {

    /** The kinds of change. */
    public enum Kind {
      @JsonProperty("opened")
      OPENED,
      @JsonProperty("extended")
      EXTENDED,
      @JsonProperty("revised")
      REVISED,
      @JsonProperty("merged")
      MERGED,
      @JsonProperty("split")
      SPLIT,
      @JsonProperty("moved")
      MOVED,
      @JsonProperty("dated")
      DATED,
      @JsonProperty("linked")
      LINKED
    }
  }

  /**
   * A tag of a story.
   *
   * @param count how many of its articles carry the tag
   */
  public record StoryTag(String id, String name, int count) {}

  /**
   * A place of a story.
   *
   * @param country ISO 3166-1 alpha-2
   * @param count how many of its articles name it
   */
  public record StoryPlace(
      String id,
      String name,
      @Nullable String country,
      @Nullable Double lat,
      @Nullable Double lon,
      int count) {}

  /**
   * An article of a story, with what the fold found out about it.
   *
   * @param eventDate resolved with the help of the story and its neighbours
   * @param copyOf the article that this one is a copy of
   */
  public record StoryArticle(
      String id,
      int revision,
      @Nullable String source,
      ResolvedDate published,
      ResolvedDate eventDate,
      @Nullable String copyOf,
      Placement placement) {}

  public Story {
    if (version < 1) {
      throw new IllegalArgumentException("version is " + version + ", below 1");
    }
    if ((mergedInto != null) != (state == State.MERGED)) {
      throw new IllegalArgumentException("a story that is " + state + " went into " + mergedInto);
    }
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    subjects = List.copyOf(subjects);
    articles = List.copyOf(articles);
    corrections = List.copyOf(corrections);
  }
}
