package dev.newsfold.local.configuration;

import java.util.List;

/**
 * One {@code @ConfigMapping} interface.
 *
 * @param about what its Javadoc says
 */
record Mapping(String prefix, String about, List<Setting> settings) {

  /**
   * One of its methods.
   *
   * @param fallback the default as it is written; empty where there is none
   * @param bounds what annotations ask of the value; empty where they ask nothing
   */
  record Setting(String key, String type, String fallback, String bounds, String about) {

    /** As the environment has it: MicroProfile Config's rule. */
    String variable() {
      return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }
  }
}
