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

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
