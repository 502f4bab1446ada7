package dev.newsfold.backing;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a test can ask for. */
enum BackingService {
  KAFKA,
  POSTGRES;

  static Set<BackingService> parse(String names) {
    return Arrays.stream(names.split(","))
        .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
        .collect(toCollection(() -> EnumSet.noneOf(BackingService.class)));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
