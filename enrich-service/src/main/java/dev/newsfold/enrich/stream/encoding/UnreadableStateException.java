package dev.newsfold.enrich.stream.encoding;

import org.apache.kafka.streams.errors.StreamsException;

/** The stores hold what this release cannot read; it stops the fold, and no article is to blame. */
public final class UnreadableStateException extends StreamsException {

  private static final long serialVersionUID = 1;

  private UnreadableStateException(String message) {
    super(message);
  }

  static UnreadableStateException ofVersion(String name, int found, int expected) {
    return new UnreadableStateException(
        "the "
            + name
            + " in the stores of the fold are of version "
            + found
            + ", and this release reads version "
            + expected
            + ": reset the state of newsfold-enrich (kafka-streams-application-reset, and empty"
            + " newsfold.state.folder), and it is folded anew from articles.raw");
  }

  static UnreadableStateException ofVocabulary() {
    return new UnreadableStateException(
        "the sketches in the stores of the fold were written with another vocabulary: reset the"
            + " state of newsfold-enrich (kafka-streams-application-reset, and empty"
            + " newsfold.state.folder), and it is folded anew from articles.raw");
  }
}
