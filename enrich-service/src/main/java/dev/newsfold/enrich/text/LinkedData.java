package dev.newsfold.enrich.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in schema.org's words, as JSON-LD. */
final class LinkedData {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 1_000_000;
  private static final int MOST_NODES = 5_000;

  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle",
          "Article",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReviewNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "Report",
          "TechArticle",
          "ScholarlyArticle",
          "AdvertiserContentArticle",
          "SatiricalArticle");

  private static final Set<String> PAGES =
      Set.of("WebPage", "ItemPage", "VideoObject", "CreativeWork", "ImageObject", "Product");

  private final @Nullable JsonNode article;
  private final @Nullable JsonNode page;

  private LinkedData(@Nullable JsonNode article, @Nullable JsonNode page) {
    this.article = article;
    this.page = page;
  }

  static LinkedData of(Document document) {
    JsonNode article = null;
    JsonNode page = null;
    for (Element script : document.select("script[type*=ld+json]")) {
      for (JsonNode node : nodes(script.data())) {
        if (hasType(node, ARTICLES) && (article == null || isTitled(node, document))) {
          article = article == null || !isTitled(article, document) ? node : article;
        } else if (page == null && hasType(node, PAGES) && node.has("datePublished")) {
          page = node;
        }
      }
    }
    return new LinkedData(article, page);
  }

  /** A page can describe articles that it links to beside its own. */
  private static boolean isTitled(JsonNode node, Document document) {
    String headline = text(node, "headline");
    return headline != null && document.title().contains(headline);
  }

  private static List<JsonNode> nodes(String json) {
    if (json.length() > LONGEST) {
      return List.of();
    }
    List<JsonNode> found = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    JsonNode root = read(json);
    if (root != null) {
      open.add(root);
    }
    while (!open.isEmpty() && found.size() < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        found.add(node);
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
    return found;
  }

  private static @Nullable JsonNode read(String json) {
    try {
      return JSON.readTree(json.strip());
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static boolean hasType(JsonNode node, Set<String> types) {
    JsonNode type = node.path("@type");
    if (type.isTextual()) {
      return types.contains(type.asText());
    }
    for (JsonNode one : type) {
      if (types.contains(one.asText())) {
        return true;
      }
    }
    return false;
  }

  @Nullable String headline() {
    return article == null ? null : text(article, "headline");
  }

  @Nullable String published() {
    String ofArticle = article == null ? null : text(article, "datePublished");
    if (ofArticle != null) {
      return ofArticle;
    }
    return page == null ? null : text(page, "datePublished");
  }

  /** The article's own address, null where it is none of the web. */
  @Nullable String address() {
    if (article == null) {
      return null;
    }
    JsonNode page = article.path("mainEntityOfPage");
    String stated = page.isTextual() ? page.asText().strip() : text(page, "@id");
    String address = stated == null ? text(article, "url") : stated;
    return address != null && address.startsWith("http") && address.indexOf('#') < 0
        ? address
        : null;
  }

  @Nullable String author() {
    return article == null ? null : name(article.path("author"));
  }

  @Nullable String publisher() {
    return article == null ? null : name(article.path("publisher"));
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
  }

  private static @Nullable String name(JsonNode node) {
    if (node.isTextual()) {
      return node.asText().isBlank() ? null : node.asText().strip();
    }
    if (node.isArray()) {
      StringBuilder names = new StringBuilder();
      for (JsonNode one : node) {
        String name = name(one);
        if (name != null) {
          names.append(names.length() == 0 ? "" : ", ").append(name);
        }
      }
      return names.length() == 0 ? null : names.toString();
    }
    return text(node, "name");
  }
}
