package dev.newsfold.enrich.tagging.name;

/** What a name is the name of. */
public enum NameKind {
  PERSON,
  ORGANISATION,
  PLACE
}
