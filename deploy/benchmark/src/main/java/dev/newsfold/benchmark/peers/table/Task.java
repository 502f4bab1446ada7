package dev.newsfold.benchmark.peers.table;

import java.util.Locale;

/** What is to be done, by Newsfold and by another. */
public enum Task {
  /** Find the articles that share their text. */
  COPIES,
  /** Put the reports of one event together. */
  STORIES,
  /** Find the names in texts. */
  TAGGING,
  /** Bring files by Kafka into PostgreSQL. */
  FILES;

  /** As on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
