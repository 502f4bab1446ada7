package dev.newsfold.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an item in IPTC ninjs: generation 1, which has a field for each body, and 2 and 3,
 * which list them. Names are in lower case up to 2.0 and in camel case later.
 */
record NinjsFields(JsonNode object) {

  private static final Set<String> SIGNS =
      Set.of("bodies", "headlines", "pubstatus", "pubStatus", "versioncreated", "versionCreated");

  static boolean isIn(JsonNode object) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      boolean isBody = field.getKey().startsWith("body_") && field.getValue().isTextual();
      if (SIGNS.contains(field.getKey()) || isBody) {
        return true;
      }
    }
    return false;
  }

  /** One of several bodies or headlines. */
  private record Variant(String role, String type, String value) {
    boolean isHtml() {
      return type.contains("html") || (type.isEmpty() && value.strip().startsWith("<"));
    }

    boolean isOther() {
      return !isHtml() && !type.isEmpty() && !type.startsWith("text/plain");
    }
  }

  /**
   * @throws UnusableException if it is not to be used, or holds no text
   */
  FoundArticle article() {
    requireUsable();
    Variant body = body();
    String uri = text("uri");
    Statements statements =
        new Statements(
            uri != null && uri.startsWith("http") ? uri : null,
            headline(),
            text("byline", "by"),
            text("firstcreated", "firstCreated", "versioncreated", "versionCreated"),
            source(),
            text("language"));
    return body.isHtml()
        ? new FoundArticle(FoundArticle.HTML, body.value(), 0, statements)
        : new FoundArticle(
            FoundArticle.PLAIN, ArticleFields.normalised(body.value()), 0, statements);
  }

  private void requireUsable() {
    String status = text("pubstatus", "pubStatus");
    if (status != null && !status.toLowerCase(Locale.ROOT).equals("usable")) {
      throw new UnusableException(
          RejectionCode.WITHDRAWN, "is not to be used: its status is " + status);
    }
  }

  /** Plain text as far as it is the main one, else HTML; summaries and XML come last. */
  private Variant body() {
    List<Variant> bodies = variants("bodies", "body_");
    bodies.removeIf(Variant::isOther);
    return bodies.stream()
        .filter(body -> !body.isHtml() && !body.role().contains("summary"))
        .findFirst()
        .or(() -> bodies.stream().filter(Variant::isHtml).findFirst())
        .or(() -> bodies.stream().findFirst())
        .orElseThrow(
            () -> new UnusableException(RejectionCode.MISSING_TEXT, "holds no body with text"));
  }

  private @Nullable String headline() {
    String headline = text("headline");
    List<Variant> headlines = variants("headlines", "headline_");
    if (headline != null || headlines.isEmpty()) {
      return headline;
    }
    return headlines.stream()
        .filter(each -> each.role().equals("main"))
        .findFirst()
        .orElse(headlines.get(0))
        .value();
  }

  private List<Variant> variants(String list, String prefix) {
    List<Variant> variants = new ArrayList<>();
    for (JsonNode item : object.path(list)) {
      String value = ArticleFields.string(list, item.path("value"));
      if (value != null) {
        String type = item.path("contenttype").asText() + item.path("contentType").asText();
        variants.add(new Variant(item.path("role").asText(), type, value));
      }
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      boolean isOne = field.getKey().startsWith(prefix) && field.getValue().isTextual();
      String value = isOne ? ArticleFields.string(field.getKey(), field.getValue()) : null;
      if (value != null) {
        String role = field.getKey().substring(prefix.length());
        variants.add(new Variant(role, typeOf(role), value));
      }
    }
    return variants;
  }

  /** Generation 1 says the type by the name of the field. */
  private static String typeOf(String role) {
    if (role.contains("html")) {
      return "text/html";
    }
    if (role.equals("text")) {
      return "text/plain";
    }
    return role.contains("xml") || role.contains("nitf") ? "application/xml" : "";
  }

  private @Nullable String source() {
    for (JsonNode info : object.path(object.has("infoSources") ? "infoSources" : "infosources")) {
      if (info.path("name").isTextual() && !info.path("name").asText().isBlank()) {
        return info.path("name").asText();
      }
    }
    return text("provider", "source", "copyrightholder", "copyrightHolder");
  }

  private @Nullable String text(String... fields) {
    for (String field : fields) {
      JsonNode value = object.path(field);
      String text = value.isTextual() ? ArticleFields.string(field, value) : null;
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
