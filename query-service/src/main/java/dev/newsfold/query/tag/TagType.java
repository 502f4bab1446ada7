package dev.newsfold.query.tag;

import dev.newsfold.query.search.TagKind;

/** The kinds of tags that can be listed. */
enum TagType {
  PERSON(TagKind.PERSON),
  ORGANISATION(TagKind.ORGANISATION),
  PLACE(TagKind.PLACE),
  SUBJECT(TagKind.SUBJECT),
  EVENT_TYPE(TagKind.EVENT_TYPE);

  private final TagKind kind;

  TagType(TagKind kind) {
    this.kind = kind;
  }

  TagKind kind() {
    return kind;
  }
}
