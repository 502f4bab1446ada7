package dev.newsfold.enrich.tagging;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Event;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who, where and what an article is about, the most central first.
 *
 * @param event who did what to whom, undated
 */
public record Tags(
    List<Tag> people,
    List<Tag> organisations,
    List<Place> places,
    List<Tag> subjects,
    @Nullable Tag eventType,
    @Nullable Event event,
    EnrichedArticle.Annotations annotations) {

  public Tags {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    subjects = List.copyOf(subjects);
  }
}
