package dev.newsfold.ingest.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the files that nobody writes any more: two listings in a row find them alike. */
final class Settling {

  private Set<FoundFile> before = Set.of();

  /** Those of this listing that the one before had too, with the same size and time. */
  List<FoundFile> settled(List<FoundFile> now) {
    Set<FoundFile> alike = before;
    before = new HashSet<>(now);
    return now.stream().filter(alike::contains).toList();
  }
}
