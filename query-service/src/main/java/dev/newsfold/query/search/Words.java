package dev.newsfold.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words to search for, in the syntax of web search: all of them, {@code "a phrase"}, {@code or},
 * {@code -without}.
 */
public record Words(String text) {

  /** More than a person types, and few enough not to keep the search busy. */
  private static final int LONGEST = 500;

  /** A minus, and what stands in quotation marks or between blanks; a last mark may be missing. */
  private static final Pattern SOUGHT = Pattern.compile("(-)?(?:\"([^\"]*)(?:\"|$)|([^\\s\"]+))");

  public Words {
    if (text.length() > LONGEST) {
      throw new InvalidParameter("q", "q is longer than " + LONGEST + " characters");
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new InvalidParameter("q", "q contains no word");
    }
    if (text.indexOf('\0') >= 0) {
      throw new InvalidParameter("q", "q contains a NUL character");
    }
  }

  /** The words of a parameter; null where nothing is asked for. */
  public static @Nullable Words parse(@Nullable String value) {
    return value == null || value.isBlank() ? null : new Words(value.strip());
  }

  /** What may be found, each a list of what must hold together: {@code or} binds loosest. */
  public List<List<Sought>> alternatives() {
    List<List<Sought>> alternatives = new ArrayList<>();
    List<Sought> together = new ArrayList<>();
    Matcher matcher = SOUGHT.matcher(text);
    while (matcher.find()) {
      boolean excluded = matcher.group(1) != null;
      String phrase = matcher.group(2);
      String word = matcher.group(3);
      if (!excluded && "or".equalsIgnoreCase(word)) {
        alternatives.add(List.copyOf(together));
        together.clear();
      } else {
        together.add(new Sought(phrase == null ? word : phrase, excluded));
      }
    }
    alternatives.add(List.copyOf(together));
    alternatives.removeIf(List::isEmpty);
    return alternatives;
  }
}
