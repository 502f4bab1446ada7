package dev.newsfold.local.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Variables of the environment that are meant for one process alone: {@code
 * NEWSFOLD_FOR_ENRICH_JAVA_TOOL_OPTIONS} is {@code JAVA_TOOL_OPTIONS} to enrich, and nothing to the
 * others.
 */
final class OwnVariables {

  private static final String PREFIX = "NEWSFOLD_FOR_";

  private OwnVariables() {}

  /** Gives a process what is meant for it, and takes away what is meant for others. */
  static void handOver(String process, Map<String, String> environment) {
    String own = PREFIX + process.toUpperCase(Locale.ROOT) + "_";
    Map<String, String> meant = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(own)) {
            meant.put(name.substring(own.length()), value);
          }
        });
    environment.keySet().removeIf(name -> name.startsWith(PREFIX));
    environment.putAll(meant);
  }
}
