package dev.newsfold.query.projection;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Story;
import dev.newsfold.query.search.TagKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an article or story can be filtered by: the name of each tag, by kind and id. */
record TagSet(Map<Key, String> tags) {

  /** A tag, whatever it is called. */
  record Key(TagKind kind, String id) {}

  /** Kinds whose names tell what a text is about. */
  private static final Set<TagKind> NAMES =
      Set.of(TagKind.PERSON, TagKind.ORGANISATION, TagKind.PLACE, TagKind.SUBJECT);

  static TagSet of(EnrichedArticle article) {
    TagSet set = new TagSet(new LinkedHashMap<>());
    article.people().forEach(tag -> set.add(TagKind.PERSON, tag.id(), tag.name()));
    article.organisations().forEach(tag -> set.add(TagKind.ORGANISATION, tag.id(), tag.name()));
    article.places().forEach(tag -> set.add(TagKind.PLACE, tag.id(), tag.name()));
    article.subjects().forEach(tag -> set.add(TagKind.SUBJECT, tag.id(), tag.name()));
    if (article.eventType() != null) {
      set.add(TagKind.EVENT_TYPE, article.eventType().id(), article.eventType().name());
    }
    set.addItself(TagKind.SOURCE, article.source());
    set.addItself(TagKind.LANGUAGE, article.language());
    return set;
  }

  static TagSet of(Story story) {
    TagSet set = new TagSet(new LinkedHashMap<>());
    story.people().forEach(tag -> set.add(TagKind.PERSON, tag.id(), tag.name()));
    story.organisations().forEach(tag -> set.add(TagKind.ORGANISATION, tag.id(), tag.name()));
    story.places().forEach(tag -> set.add(TagKind.PLACE, tag.id(), tag.name()));
    story.subjects().forEach(tag -> set.add(TagKind.SUBJECT, tag.id(), tag.name()));
    if (story.place() != null) {
      set.add(TagKind.PLACE, story.place().id(), story.place().name());
    }
    if (story.eventType() != null) {
      set.add(TagKind.EVENT_TYPE, story.eventType().id(), story.eventType().name());
    }
    return set;
  }

  List<String> keys() {
    return tags.keySet().stream().map(tag -> tag.kind().key(tag.id())).toList();
  }

  /** What a text can be found by, too, though it may put it in other words. */
  List<String> names() {
    return tags.entrySet().stream()
        .filter(tag -> NAMES.contains(tag.getKey().kind()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void add(TagKind kind, String id, String name) {
    tags.putIfAbsent(new Key(kind, id), name);
  }

  private void addItself(TagKind kind, @Nullable String name) {
    if (name != null) {
      add(kind, name, name);
    }
  }
}
