package dev.newsfold.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields by which a JSON object speaks of an article: plain names, and those of schema.org's
 * NewsArticle. The first name that holds something is taken; a value of the wrong type is an error,
 * whatever else there is.
 *
 * @param others the objects that it may refer to by their {@code @id}
 */
record ArticleFields(JsonNode object, Map<String, JsonNode> others) {

  ArticleFields {
    others = Map.copyOf(others);
  }

  /**
   * @throws UnusableException that names the field
   */
  FoundArticle article() {
    String html = text("html");
    String text = text("text", "body", "articleBody", "content");
    if (text == null && html == null) {
      throw new UnusableException(
          RejectionCode.MISSING_TEXT,
          "holds no text in any of the fields text, body, articleBody, content, html");
    }
    Statements statements =
        new Statements(
            address(),
            text("title", "headline"),
            names("byline", "author", "authors"),
            text("published", "date", "datePublished", "published_at"),
            names("source", "publisher"),
            text("language", "inLanguage"));
    return text == null
        ? new FoundArticle(FoundArticle.HTML, String.valueOf(html), 0, statements)
        : new FoundArticle(FoundArticle.PLAIN, normalised(text), 0, statements);
  }

  static String normalised(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private @Nullable String address() {
    String address = text("url", "link");
    JsonNode page = object.path("mainEntityOfPage");
    if (address == null && page.isTextual()) {
      return string("mainEntityOfPage", page);
    }
    boolean isNamed = address == null && page.path("@id").isTextual();
    return isNamed ? string("mainEntityOfPage", page.path("@id")) : address;
  }

  private @Nullable String text(String... fields) {
    String found = null;
    for (String field : fields) {
      JsonNode value = object.path(field);
      if (isAbsent(value)) {
        continue;
      }
      String string = string(field, value);
      found = found == null ? string : found;
    }
    return found;
  }

  private @Nullable String names(String... fields) {
    String found = null;
    for (String field : fields) {
      JsonNode value = object.path(field);
      if (isAbsent(value)) {
        continue;
      }
      List<String> names = new ArrayList<>();
      for (JsonNode item : value.isArray() ? value : List.of(value)) {
        String name = name(field, item);
        if (name != null) {
          names.add(name);
        }
      }
      found = found == null && !names.isEmpty() ? String.join(", ", names) : found;
    }
    return found;
  }

  private @Nullable String name(String field, JsonNode item) {
    boolean isReference = !item.has("name") && item.path("@id").isTextual();
    if (!isReference) {
      return string(field, item.isObject() ? item.path("name") : item);
    }
    JsonNode referred = others.get(item.path("@id").textValue());
    return referred == null || !referred.has("name") ? null : string(field, referred.path("name"));
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  /** The words of a field; null if there are none. */
  static @Nullable String string(String field, JsonNode value) {
    if (!value.isTextual()) {
      throw invalid(field, "is " + typeOf(value) + ", not a string");
    }
    String string = value.textValue();
    if (string.indexOf('\0') >= 0) {
      throw invalid(field, "holds a NUL character");
    }
    if (hasHalfPair(string)) {
      throw invalid(field, "holds one half of a surrogate pair");
    }
    return string.isBlank() ? null : string;
  }

  private static boolean hasHalfPair(String string) {
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      boolean isFirstAlone =
          Character.isHighSurrogate(c)
              && (i + 1 == string.length() || !Character.isLowSurrogate(string.charAt(i + 1)));
      boolean isSecondAlone =
          Character.isLowSurrogate(c)
              && (i == 0 || !Character.isHighSurrogate(string.charAt(i - 1)));
      if (isFirstAlone || isSecondAlone) {
        return true;
      }
    }
    return false;
  }

  private static UnusableException invalid(String field, String problem) {
    return new UnusableException(
        RejectionCode.INVALID_FIELD, "is unusable: the field \"" + field + "\" " + problem);
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case MISSING -> "an object without a name";
      default -> "a " + value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
