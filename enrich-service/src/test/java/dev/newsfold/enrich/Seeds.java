package dev.newsfold.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.RawArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The five real articles as ingest hands them on, and what a careful reader makes of them. */
final class Seeds {

  private static final Path FOLDER = Path.of("../seeds");
  private static final Pattern HEADER =
      Pattern.compile("^ date (\\d{4}-\\d{2}-\\d{2})(?: (https?://\\S+))?");

  private static final JsonNode EXPECTED = expected();

  private Seeds() {}

  static List<RawArticle> all() {
    List<RawArticle> articles = new ArrayList<>();
    EXPECTED.get("articles").forEach(article -> articles.add(raw(article)));
    return articles;
  }

  static Set<Set<String>> stories() {
    Set<Set<String>> stories = new HashSet<>();
    EXPECTED.get("stories").forEach(story -> stories.add(new HashSet<>(strings(story))));
    return stories;
  }

  static LocalDate eventDate(String id) {
    return LocalDate.parse(article(id).get("eventDate").asText());
  }

  static @Nullable LocalDate published(String id) {
    JsonNode date = article(id).get("published");
    return date.isNull() ? null : LocalDate.parse(date.asText());
  }

  static List<String> body(String id) {
    List<String> lines = text(article(id)).lines().toList();
    List<String> body = new ArrayList<>();
    article(id).get("bodyLines").forEach(line -> body.add(lines.get(line.asInt() - 1).trim()));
    return body;
  }

  static @Nullable String headline(String id) {
    JsonNode line = article(id).get("headlineLine");
    return line.isNull() ? null : text(article(id)).lines().toList().get(line.asInt() - 1).trim();
  }

  static List<Integer> chromeLines(String id) {
    List<Integer> lines = new ArrayList<>();
    article(id).get("chromeLines").forEach(line -> lines.add(line.asInt()));
    return lines;
  }

  static List<String> eventTypes(String id) {
    return strings(article(id).get("eventTypes"));
  }

  /**
   * The names of all people, organisations and places, in the spelling that {@link #known} gives.
   */
  static Set<String> names(String id) {
    Set<String> names = new HashSet<>();
    for (String kind : List.of("people", "organisations", "places")) {
      strings(article(id).get(kind)).forEach(name -> names.add(known(name)));
    }
    return names;
  }

  /** The one spelling of a name that has several. */
  static String known(String name) {
    for (var alias : EXPECTED.get("alsoKnownAs").properties()) {
      if (strings(alias.getValue()).contains(name)) {
        return alias.getKey().toLowerCase(Locale.ROOT);
      }
    }
    return name.toLowerCase(Locale.ROOT);
  }

  private static RawArticle raw(JsonNode article) {
    String text = text(article);
    Matcher header = HEADER.matcher(text);
    boolean hasHeader = header.find();
    String id = article.get("id").asText();
    return new RawArticle(
        id,
        (id + "0".repeat(64)).substring(0, 64),
        "text/plain",
        text,
        hasHeader ? 1 : 0,
        hasHeader ? header.group(2) : null,
        null,
        null,
        hasHeader ? header.group(1) : null,
        null,
        null,
        new Origin(Origin.Via.INBOX, article.get("file").asText(), null, null),
        Instant.parse("2026-11-22T12:00:00Z"));
  }

  private static JsonNode article(String id) {
    for (JsonNode article : EXPECTED.get("articles")) {
      if (article.get("id").asText().equals(id)) {
        return article;
      }
    }
    throw new IllegalArgumentException("no seed " + id);
  }

  private static String text(JsonNode article) {
    try {
      return Files.readString(FOLDER.resolve(article.get("file").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(value -> strings.add(value.asText()));
    return strings;
  }

  private static JsonNode expected() {
    try {
      return new ObjectMapper().readTree(FOLDER.resolve("expected.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
