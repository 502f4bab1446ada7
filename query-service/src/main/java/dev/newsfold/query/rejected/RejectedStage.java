package dev.newsfold.query.rejected;

import dev.newsfold.query.search.Choice;

/** The services that reject. */
enum RejectedStage {
  INGEST,
  ENRICH,
  QUERY;

  String word() {
    return Choice.word(this);
  }
}
