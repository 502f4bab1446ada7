package dev.newsfold.local.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of the benchmarks, and the fields that what it prints as JSON is known by. */
public enum Part {
  PIPELINE("whole", "waits"),
  ANNOTATE("wordsPerSecond", "nameModel"),
  FOLD("levels", "exponent"),
  SEARCH("questions", "clients"),
  LIVE("median", "longest"),
  PEERS("peers", "peers"),
  MICRO("operations", "forks");

  private final String field;
  private final String otherField;

  Part(String field, String otherField) {
    this.field = field;
    this.otherField = otherField;
  }

  /** As it is called on the command line and in a report. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Part> labelled(String label) {
    return Arrays.stream(values()).filter(part -> part.label().equals(label)).findFirst();
  }

  /** Which benchmark printed it. */
  static Optional<Part> of(JsonNode printed) {
    return Arrays.stream(values())
        .filter(part -> printed.has(part.field) && printed.has(part.otherField))
        .findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(Part::label).collect(Collectors.joining(", "));
  }
}
