package dev.newsfold.enrich.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a field that holds a date says of the article, told by the field's name. */
enum DateName {
  PUBLISHED,
  CREATED,
  CHANGED;

  private static final int LONGEST = 60;

  private static final Pattern WORDS =
      Pattern.compile("[\\s_.:/-]{1,9}|(?<=\\p{Ll})(?=\\p{Lu})|(?<=[a-z])(?=date|time)");

  private static final Set<String> PUBLICATION =
      Set.of(
          "published",
          "publish",
          "pub",
          "publication",
          "publishing",
          "published_at",
          "issued",
          "pubdate",
          "dateline");

  private static final Set<String> CREATION =
      Set.of(
          "created",
          "creation",
          "create",
          "uploaded",
          "upload",
          "posted",
          "post",
          "issue",
          "display",
          "release",
          "released",
          "article",
          "story",
          "entry",
          "news",
          "original",
          "dc");

  private static final Set<String> CHANGE =
      Set.of("modified", "modify", "updated", "update", "changed", "edited", "revised", "mod");

  private static final Set<String> MOMENT =
      Set.of("date", "time", "at", "on", "day", "datetime", "timestamp", "iso", "utc", "gmt", "ts");

  /** Such a field dates something else, or is a part or a format of a date. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "start",
          "end",
          "stop",
          "begin",
          "until",
          "expire",
          "expires",
          "expiry",
          "expiration",
          "birth",
          "registration",
          "register",
          "registered",
          "event",
          "founding",
          "valid",
          "rating",
          "current",
          "now",
          "server",
          "user",
          "author",
          "member",
          "account",
          "comment",
          "comments",
          "reply",
          "build",
          "version",
          "format",
          "zone",
          "timezone",
          "offset",
          "relative",
          "un",
          "unpublish",
          "publisher",
          "translation",
          "price",
          "sale",
          "order",
          "login",
          "session",
          "cache",
          "year",
          "month",
          "from",
          "to",
          "last",
          "latest",
          "closed",
          "deadline",
          "today");

  /** What a field of that name tells, null where it tells nothing of the article. */
  static @Nullable DateName of(String name) {
    if (name.length() < 3 || name.length() > LONGEST) {
      return null;
    }
    Set<String> words = Set.copyOf(WORDS.splitAsStream(name).map(DateName::lower).toList());
    if (words.stream().anyMatch(CHANGE::contains)) {
      return CHANGED;
    }
    if (words.stream().anyMatch(OF_OTHERS::contains)) {
      return null;
    }
    if (words.stream().anyMatch(PUBLICATION::contains)) {
      return PUBLISHED;
    }
    boolean created = words.stream().anyMatch(CREATION::contains);
    boolean dated = words.stream().anyMatch(MOMENT::contains);
    boolean bare = words.size() == 1 && (words.contains("date") || words.contains("datetime"));
    boolean alone = words.contains("created") || words.contains("uploaded");
    return bare || alone || (created && dated) ? CREATED : null;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
