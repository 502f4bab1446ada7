package dev.newsfold.enrich.tagging.event;

import java.util.Locale;

/**
 * The event types of PLOVER, the Political Language Ontology for Verifiable Event Records
 * (Halterman et al. 2023).
 */
enum PloverCode {
  AGREE,
  CONSULT,
  SUPPORT,
  CONCEDE,
  COOPERATE,
  AID,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT;

  /** Whether such an event brings its sides closer; the others set them against each other. */
  boolean isCooperative() {
    return compareTo(RETREAT) <= 0;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
