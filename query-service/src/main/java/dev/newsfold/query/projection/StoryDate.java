package dev.newsfold.query.projection;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a story was in the news: its newest publication, else its event.
 *
 * @param day in UTC; null where neither is known
 * @param moment the same, the time of its last change where neither is known
 */
record StoryDate(@Nullable LocalDate day, Instant moment) {

  static StoryDate of(Story story) {
    Optional<ResolvedDate> newest =
        story.articles().stream()
            .map(Story.StoryArticle::published)
            .filter(published -> published.date() != null)
            .max(Comparator.comparing(StoryDate::moment));
    return Stream.concat(newest.stream(), Stream.of(story.eventDate()))
        .filter(date -> date.date() != null)
        .findFirst()
        .map(date -> new StoryDate(date.date(), moment(date)))
        .orElseGet(() -> new StoryDate(null, story.updatedAt()));
  }

  private static Instant moment(ResolvedDate date) {
    return date.time() != null
        ? date.time()
        : Objects.requireNonNull(date.date()).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
