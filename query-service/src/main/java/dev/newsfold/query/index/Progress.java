package dev.newsfold.query.index;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an index is, as it stands in the index itself.
 *
 * @param origin the identity of the database; null where the index is of none yet
 * @param generation after which reading of its rows from Kafka all of the index was written
 * @param sequence the last change that is in it
 */
record Progress(@Nullable UUID origin, long generation, long sequence) {

  static final Progress NONE = new Progress(null, 0, 0);

  private static final String FORMAT = "format";
  private static final String ORIGIN = "origin";
  private static final String GENERATION = "generation";
  private static final String SEQUENCE = "sequence";

  /** What a commit says; none where it is of another format. */
  static Progress read(Map<String, String> commit) {
    String origin = commit.get(ORIGIN);
    String sequence = commit.get(SEQUENCE);
    if (origin == null || sequence == null || !format().equals(commit.get(FORMAT))) {
      return NONE;
    }
    return new Progress(
        UUID.fromString(origin),
        Long.parseLong(commit.getOrDefault(GENERATION, "0")),
        Long.parseLong(sequence));
  }

  Map<String, String> toCommit() {
    return Map.of(
        FORMAT,
        format(),
        ORIGIN,
        String.valueOf(origin),
        GENERATION,
        Long.toString(generation),
        SEQUENCE,
        Long.toString(sequence));
  }

  /** Whether the changes that are written down lead on from here. */
  boolean leadsOn(Origin database) {
    return database.identity().equals(origin)
        && sequence <= database.last()
        && sequence >= database.first() - 1;
  }

  /** Whether all of it was written after the rows were last read anew. */
  boolean isOfGeneration(Origin database) {
    return database.generation() == generation;
  }

  Progress renewed(Origin database) {
    return new Progress(origin, database.generation(), sequence);
  }

  Progress at(long newSequence) {
    return new Progress(origin, generation, newSequence);
  }

  private static String format() {
    return Integer.toString(Documents.FORMAT);
  }
}
