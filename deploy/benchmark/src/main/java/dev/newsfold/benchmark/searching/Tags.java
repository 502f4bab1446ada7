package dev.newsfold.benchmark.searching;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tags of articles as the rows have them, and how often each was seen since the last time. */
final class Tags {

  /** A tag and what it is called. */
  record Named(String kind, String id, String name) {

    String key() {
      return kind + ':' + id;
    }
  }

  private final Map<Named, Integer> counts = new HashMap<>();

  List<Named> of(EnrichedArticle article) {
    List<Named> tags = new ArrayList<>();
    add(tags, "person", article.people());
    add(tags, "organisation", article.organisations());
    article.places().forEach(place -> tags.add(new Named("place", place.id(), place.name())));
    add(tags, "subject", article.subjects());
    if (article.eventType() != null) {
      add(tags, "eventType", List.of(article.eventType()));
    }
    if (article.source() != null) {
      tags.add(new Named("source", article.source(), article.source()));
    }
    tags.add(new Named("language", article.language(), article.language()));
    return tags.stream().distinct().toList();
  }

  void count(List<Named> tags) {
    tags.forEach(tag -> counts.merge(tag, 1, Integer::sum));
  }

  void flushTo(CopyRows rows) {
    counts.forEach((tag, count) -> rows.add(tag.kind(), tag.id(), tag.name(), count));
    counts.clear();
  }

  private static void add(List<Named> named, String kind, List<Tag> tags) {
    tags.forEach(tag -> named.add(new Named(kind, tag.id(), tag.name())));
  }
}
