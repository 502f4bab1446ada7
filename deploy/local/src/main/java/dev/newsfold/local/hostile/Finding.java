package dev.newsfold.local.hostile;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a service should not have said.
 *
 * @param reason what is wrong with the answer
 */
record Finding(HostileRequest request, RawAnswer answer, String reason) {

  private static final int FIRST_FAULT = 500;
  private static final int UNAVAILABLE = 503;
  private static final int SHOWN = 600;

  /**
   * A line of a stack trace, a class of Java, a word of the database: none is sent by a request.
   */
  private static final Pattern INTERNALS =
      Pattern.compile(
          "\\bat [a-z]+(\\.[\\w$]+)+\\(|\\b(java|javax|jakarta|org|io|com|dev)(\\.[a-z]\\w*)+\\.[A-Z]\\w+"
              + "|\\w+Exception\\b|\\bSQLSTATE\\b|\\bERROR: |\\bsyntax error at\\b|\\bpg_\\w+");

  /** Empty where the answer is as it should be. */
  static Optional<Finding> in(HostileRequest request, RawAnswer answer) {
    if (answer.status() >= FIRST_FAULT && answer.status() != UNAVAILABLE) {
      return Optional.of(new Finding(request, answer, "status " + answer.status()));
    }
    if (answer.isLate()) {
      return Optional.of(new Finding(request, answer, "no answer"));
    }
    if (answer.status() >= 400 && INTERNALS.matcher(answer.text()).find()) {
      return Optional.of(new Finding(request, answer, "internals"));
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    String text = answer.text();
    return "%s: request %d, %s%n%s%n"
        .formatted(
            reason,
            request.number(),
            request.line(),
            text.length() > SHOWN ? text.substring(0, SHOWN) : text);
  }
}
