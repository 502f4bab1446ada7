package dev.newsfold.query.article;

import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.TagKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the articles of a list can be counted by. */
enum Facet {
  PEOPLE(TagKind.PERSON),
  ORGANISATIONS(TagKind.ORGANISATION),
  PLACES(TagKind.PLACE),
  SUBJECTS(TagKind.SUBJECT),
  EVENT_TYPES(TagKind.EVENT_TYPE),
  SOURCES(TagKind.SOURCE),
  LANGUAGES(TagKind.LANGUAGE);

  private final TagKind kind;

  Facet(TagKind kind) {
    this.kind = kind;
  }

  TagKind kind() {
    return kind;
  }

  /** The facets of a parameter such as {@code people,places}. */
  static List<Facet> parse(@Nullable String value) {
    if (value == null) {
      return List.of();
    }
    return Arrays.stream(value.split(",", -1))
        .map(word -> Choice.parse("facets", word.strip(), Facet.class))
        .distinct()
        .toList();
  }
}
