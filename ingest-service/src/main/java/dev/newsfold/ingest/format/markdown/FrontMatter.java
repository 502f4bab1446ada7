package dev.newsfold.ingest.format.markdown;

import dev.newsfold.ingest.format.Statements;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines between two rules at the top of a Markdown file, by which site generators know a page: YAML
 * with {@code ---}, TOML with {@code +++}. Only what stands on one line is read.
 *
 * @param end where the text begins
 */
record FrontMatter(Map<String, String> fields, int end) {

  private static final Pattern LINE =
      Pattern.compile("([A-Za-z_-]+)\\s*[:=]\\s*(?:\"(.*)\"|'(.*)'|\\[(.*)]|(.*?))\\s*");

  FrontMatter {
    fields = Map.copyOf(fields);
  }

  static boolean isAtStartOf(String text) {
    return !of(text).fields.isEmpty();
  }

  static FrontMatter of(String text) {
    String rule = text.startsWith("---\n") || text.startsWith("---\r") ? "---" : "+++";
    int end = text.startsWith(rule) ? text.indexOf("\n" + rule, rule.length()) : -1;
    if (end < 0) {
      return new FrontMatter(Map.of(), 0);
    }
    Map<String, String> fields = new HashMap<>();
    for (String line : text.substring(rule.length(), end).lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      String value = matcher.matches() ? value(matcher) : "";
      if (!value.isEmpty()) {
        fields.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value);
      }
    }
    return new FrontMatter(fields, end + 1 + rule.length());
  }

  private static String value(Matcher matcher) {
    for (int group = 2; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group).replaceAll("[\"']", "").strip();
      }
    }
    return "";
  }

  Statements statements() {
    return new Statements(
        first("canonical_url", "canonical", "url", "permalink", "link"),
        first("title", "headline"),
        first("author", "authors", "byline", "by"),
        first("date", "published", "publishdate", "pubdate", "published_at"),
        first("source", "publisher", "outlet"),
        first("lang", "language"));
  }

  private @Nullable String first(String... keys) {
    for (String key : keys) {
      String value = fields.get(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
