package dev.newsfold.query.correction;

import dev.newsfold.query.search.InvalidParameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who takes a correction back, and why. */
record EditorsName(
    @Parameter(description = "Who says so.", example = "Eva") @RestQuery @Nullable String editor,
    @Parameter(description = "Why.", example = "They are two meetings.") @RestQuery
        @Nullable String note) {

  static final int LONGEST_NAME = 100;
  static final int LONGEST_NOTE = 1_000;

  EditorsName checked() {
    return new EditorsName(
        editor == null ? null : checked("editor", editor, LONGEST_NAME),
        note == null ? null : checked("note", note, LONGEST_NOTE));
  }

  /** A text without its outer blanks, that says something and is not too long to be kept. */
  static String checked(String parameter, String value, int longest) {
    String text = value.strip();
    if (text.isEmpty()) {
      throw new InvalidParameter(parameter, parameter + " is empty");
    }
    if (text.length() > longest) {
      throw new InvalidParameter(
          parameter, parameter + " is longer than " + longest + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidParameter(parameter, parameter + " contains a control character");
    }
    return text;
  }
}
