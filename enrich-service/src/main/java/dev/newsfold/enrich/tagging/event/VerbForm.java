package dev.newsfold.enrich.tagging.event;

/** A form of a verb, as far as its spelling tells it. */
enum VerbForm {
  BASE,
  PRESENT,
  /** Of most verbs the participle too. */
  PAST,
  PARTICIPLE,
  GERUND
}
