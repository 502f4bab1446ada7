package dev.newsfold.ingest.publish;

/** Kafka could not be written to or read from; what was under way is to be done again. */
public final class JournalException extends RuntimeException {

  JournalException(String message, RuntimeException cause) {
    super(message, cause);
  }

  JournalException(String message) {
    super(message);
  }
}
