package dev.newsfold.enrich.stream;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.contracts.Story.StoryPlace;
import dev.newsfold.contracts.Story.StoryTag;
import dev.newsfold.contracts.Topics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record can hold a story: one that the broker refuses would stop the stream. A story of
 * hundreds of articles takes milliseconds to write as JSON, so that is done only where lengths
 * alone leave it open.
 */
final class StorySize {

  /** With room for key and headers. */
  private static final int LARGEST = Topics.STORY.maxMessageBytes() - 64 * 1024;

  /**
   * More than is said of an article beside its outlet: ids of 500 characters, eight names of 200 of
   * each kind, each character as six bytes. Few stories have so many articles that it adds up.
   */
  private static final int ARTICLE = 100_000;

  /** Of a character as an escape. */
  private static final int CHARACTER = 6;

  /** Quotation marks and a comma. */
  private static final int MARKS = 3;

  /** More than the names of fields, figures, times and marks of a story. */
  private static final int STORY = 1_000;

  /** More than those of a signal, of which each article has some twenty. */
  private static final int SIGNAL = 120;

  /** More than those of any other record in it. */
  private static final int RECORD = 250;

  private StorySize() {}

  static void check(Story story) {
    if (roughly(story) > LARGEST && most(story) > LARGEST && Json.size(story) > LARGEST) {
      throw new IllegalStateException(
          "a record of at most %d bytes cannot hold story %s".formatted(LARGEST, story.id()));
    }
  }

  /** Told by each article's outlet and without a look at its evidence. */
  static long roughly(Story story) {
    long most = text(story.headline()) + text(story.storylineName());
    for (StoryArticle article : story.articles()) {
      most += ARTICLE + text(article.id()) + text(article.source());
    }
    return most;
  }

  /** So many bytes as JSON, or less. */
  static long most(Story story) {
    long most =
        STORY
            + text(story.id(), story.language(), story.mergedInto(), story.headline())
            + text(story.storylineId(), story.storylineName(), story.change().reason())
            + date(story.eventDate())
            + texts(story.corrections())
            + tags(story.people())
            + tags(story.organisations())
            + tags(story.subjects())
            + (story.eventType() == null ? 0 : tag(story.eventType()))
            + (story.place() == null ? 0 : place(story.place()));
    for (StoryPlace place : story.places()) {
      most += place(place);
    }
    for (StoryArticle article : story.articles()) {
      most +=
          RECORD
              + text(article.id(), article.source(), article.copyOf())
              + date(article.published())
              + date(article.eventDate())
              + placement(article.placement());
    }
    return most;
  }

  private static long placement(Placement placement) {
    long most = RECORD + text(placement.comparedWith());
    for (Signal signal : placement.signals()) {
      most += SIGNAL + text(signal.name()) + texts(signal.shared());
    }
    RunnerUp runnerUp = placement.runnerUp();
    if (runnerUp != null) {
      most += RECORD + text(runnerUp.storyId(), runnerUp.articleId(), runnerUp.veto());
    }
    CorrectedBy correctedBy = placement.correctedBy();
    if (correctedBy != null) {
      most += RECORD + text(correctedBy.correctionId(), correctedBy.editor(), correctedBy.note());
    }
    return most;
  }

  private static long date(ResolvedDate date) {
    ResolvedDate.Evidence evidence = date.evidence();
    return RECORD + text(evidence.rule(), evidence.text(), evidence.reason());
  }

  private static long tags(List<StoryTag> tags) {
    long most = 0;
    for (StoryTag tag : tags) {
      most += tag(tag);
    }
    return most;
  }

  private static long tag(StoryTag tag) {
    return RECORD + text(tag.id(), tag.name());
  }

  private static long place(StoryPlace place) {
    return RECORD + text(place.id(), place.name(), place.country());
  }

  private static long texts(List<String> texts) {
    long most = 0;
    for (String text : texts) {
      most += text(text);
    }
    return most;
  }

  private static long text(@Nullable String... texts) {
    long most = 0;
    for (String text : texts) {
      most += text == null ? 0 : MARKS + (long) CHARACTER * text.length();
    }
    return most;
  }
}
