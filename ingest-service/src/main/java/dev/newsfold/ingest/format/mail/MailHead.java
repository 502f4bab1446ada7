package dev.newsfold.ingest.format.mail;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells the header of a mail (RFC 5322) from header lines that people put above a text. */
final class MailHead {

  /** Fields that only mail programs write, so that one of them is enough. */
  private static final Set<String> SIGNS =
      Set.of(
          "message-id",
          "mime-version",
          "received",
          "return-path",
          "delivered-to",
          "dkim-signature");

  private static final int LONGEST_NAME = 60;

  private MailHead() {}

  static boolean isAtStartOf(String text) {
    Set<String> names = names(text);
    boolean isWritten = names.contains("from") && names.contains("subject");
    boolean hasDay = names.contains("date");
    return (names.contains("from") && !disjoint(names))
        || (isWritten && hasDay && names.contains("to"));
  }

  private static boolean disjoint(Set<String> names) {
    return SIGNS.stream().noneMatch(names::contains);
  }

  /** The names of the fields down to the first blank line; none where a line is no field. */
  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (text.substring(start, end).isBlank()) {
        return names;
      }
      boolean isContinued = text.charAt(start) == ' ' || text.charAt(start) == '\t';
      int colon = text.indexOf(':', start);
      if (!isContinued && !isName(text, start, Math.min(colon, end))) {
        return Set.of();
      }
      if (!isContinued) {
        names.add(text.substring(start, colon).strip().toLowerCase(Locale.ROOT));
      }
      start = end + 1;
    }
    return names;
  }

  private static boolean isName(String text, int start, int end) {
    if (end <= start || end - start > LONGEST_NAME) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }
}
