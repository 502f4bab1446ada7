package dev.newsfold.ingest.inbox;

/** Whether anybody has a file open for writing. */
enum Writing {
  NOBODY,
  SOMEBODY,

  /** The system does not tell. */
  UNKNOWN
}
