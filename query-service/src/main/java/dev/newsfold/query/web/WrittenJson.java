package dev.newsfold.query.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON that is written already, and goes into an answer as it is. */
public record WrittenJson(String text) {

  @Override
  @JsonValue
  @JsonRawValue
  public String text() {
    return text;
  }
}
