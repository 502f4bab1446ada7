package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is said of an article by its page, its container or its text, and where it is said.
 *
 * @param field what the statement is about
 * @param from what says it
 * @param evidence where in it, such as {@code og:title} or {@code h1}
 * @param taken whether the article has it from this statement
 */
public record Statement(Field field, String value, From from, String evidence, boolean taken) {

  /** The fields that an article has from statements. */
  public enum Field {
    @JsonProperty("headline")
    HEADLINE,
    @JsonProperty("byline")
    BYLINE,
    @JsonProperty("source")
    SOURCE,
    @JsonProperty("url")
    URL
  }

  /** What makes statements. */
  public enum From {
    @JsonProperty("container")
    CONTAINER,
    @JsonProperty("json-ld")
    JSON_LD,
    @JsonProperty("opengraph")
    OPENGRAPH,
    @JsonProperty("meta")
    META,
    @JsonProperty("markup")
    MARKUP,
    @JsonProperty("text")
    TEXT
  }

  public Statement {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a statement of the " + field + " says nothing");
    }
  }
}
