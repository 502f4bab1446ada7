package dev.newsfold.ingest.format;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines at the top of a text that speak of the article: {@code key: value}, or {@code key value}
 * where the value shows that it is one, or an address alone.
 *
 * @param count of the lines, blank ones above the last of them included
 */
record HeaderLines(int count, Statements statements) {

  private static final int MOST = 12;

  private static final Pattern LINE =
      Pattern.compile("\\s*([A-Za-z]+(?:[-_ ][A-Za-z]+)?)\\s*(:|=|\\s)\\s*(\\S.*)");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  /** What a key speaks of. */
  private enum Field {
    URL,
    TITLE,
    BYLINE,
    PUBLISHED,
    SOURCE,
    LANGUAGE
  }

  private static final Map<String, Field> KEYS =
      Map.ofEntries(
          Map.entry("url", Field.URL),
          Map.entry("link", Field.URL),
          Map.entry("canonical", Field.URL),
          Map.entry("title", Field.TITLE),
          Map.entry("headline", Field.TITLE),
          Map.entry("author", Field.BYLINE),
          Map.entry("authors", Field.BYLINE),
          Map.entry("byline", Field.BYLINE),
          Map.entry("by", Field.BYLINE),
          Map.entry("date", Field.PUBLISHED),
          Map.entry("datetime", Field.PUBLISHED),
          Map.entry("pubdate", Field.PUBLISHED),
          Map.entry("published", Field.PUBLISHED),
          Map.entry("date published", Field.PUBLISHED),
          Map.entry("published at", Field.PUBLISHED),
          Map.entry("published on", Field.PUBLISHED),
          Map.entry("publication date", Field.PUBLISHED),
          Map.entry("source", Field.SOURCE),
          Map.entry("publisher", Field.SOURCE),
          Map.entry("outlet", Field.SOURCE),
          Map.entry("language", Field.LANGUAGE),
          Map.entry("lang", Field.LANGUAGE));

  static HeaderLines of(String text) {
    Map<Field, String> found = new EnumMap<>(Field.class);
    int start = 0;
    int count = 0;
    for (int line = 1; line <= MOST && start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      String content = text.substring(start, end < 0 ? text.length() : end);
      boolean leadingBlank = content.isBlank() && found.isEmpty();
      if (!leadingBlank && !read(content, found)) {
        break;
      }
      count = leadingBlank ? count : line;
      if (end < 0) {
        break;
      }
      start = end + 1;
    }
    return new HeaderLines(count, statements(found));
  }

  private static Statements statements(Map<Field, String> found) {
    return new Statements(
        found.get(Field.URL),
        found.get(Field.TITLE),
        found.get(Field.BYLINE),
        found.get(Field.PUBLISHED),
        found.get(Field.SOURCE),
        found.get(Field.LANGUAGE));
  }

  /** Whether the line is a header line; if so, what it says is noted. */
  private static boolean read(String line, Map<Field, String> found) {
    if (ADDRESS.matcher(line.strip()).matches()) {
      found.putIfAbsent(Field.URL, line.strip());
      return true;
    }
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return false;
    }
    String key = matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("[-_]", " ");
    boolean isMarked = !matcher.group(2).isBlank();
    Field field = KEYS.get(key);
    String value = matcher.group(3).strip();
    if (field == null && !isMarked && key.indexOf(' ') > 0) {
      // "date 2 May": the pattern took the value's first word for one of the key's
      int space = key.indexOf(' ');
      field = KEYS.get(key.substring(0, space));
      value = line.strip().substring(space + 1).strip();
    }
    return field != null && note(field, value, isMarked, found);
  }

  private static boolean note(
      Field field, String value, boolean isMarked, Map<Field, String> found) {
    String address = address(value);
    String date = field == Field.PUBLISHED ? WrittenDate.atStartOf(value) : null;
    boolean showsItself = date != null || (field == Field.URL && value.equals(address));
    if (!isMarked && !showsItself) {
      return false;
    }
    if (address != null) {
      found.putIfAbsent(Field.URL, address);
    }
    String rest = date != null ? date : ADDRESS.matcher(value).replaceAll("").strip();
    if (field != Field.URL && !rest.isEmpty()) {
      found.putIfAbsent(field, rest);
    }
    return true;
  }

  private static @Nullable String address(String value) {
    Matcher matcher = ADDRESS.matcher(value);
    return matcher.find() ? matcher.group() : null;
  }
}
