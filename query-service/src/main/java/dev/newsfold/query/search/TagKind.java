package dev.newsfold.query.search;

/** The kinds of what an article can be filtered by. */
public enum TagKind {
  PERSON,
  ORGANISATION,
  PLACE,
  SUBJECT,
  EVENT_TYPE,
  SOURCE,
  LANGUAGE;

  /** As it is written in parameters, answers and the database. */
  public String word() {
    return Choice.word(this);
  }

  /** How one tag of this kind stands in the {@code keys} of an article or story. */
  public String key(String id) {
    return word() + ":" + id;
  }

  /** The kind that is written so in the database. */
  public static TagKind ofWord(String word) {
    return Choice.parse("kind", word, TagKind.class);
  }
}
