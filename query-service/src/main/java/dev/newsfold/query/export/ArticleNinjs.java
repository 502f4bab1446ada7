package dev.newsfold.query.export;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.query.web.TagUri;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article as IPTC's ninjs 3.3 has it. */
final class ArticleNinjs {

  static final Map<String, Object> STANDARD =
      new Fields()
          .with("name", "ninjs")
          .with("version", "3.3")
          .with("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.3.json#")
          .map();

  private static final String UNKNOWN_LANGUAGE = "und";
  private static final String PLAIN = "text/plain";

  private ArticleNinjs() {}

  static Object of(EnrichedArticle article) {
    return new Fields()
        .with("uri", TagUri.ofArticle(article.id()))
        .with("type", "text")
        .with("representationType", "full")
        .with("version", Integer.toString(article.revision()))
        .with("versionCreated", article.receivedAt().toString())
        .with("contentCreated", Moment.full(article.published()))
        .with("pubStatus", "usable")
        .with("language", language(article.language()))
        .with("bodies", List.of(text("main", article.body())))
        .with("headlines", List.of(text("main", article.headline())))
        .with("people", article.people().stream().map(ArticleNinjs::named).toList())
        .with("organisations", article.organisations().stream().map(ArticleNinjs::named).toList())
        .with("places", article.places().stream().map(ArticleNinjs::place).toList())
        .with("subjects", article.subjects().stream().map(ArticleNinjs::subject).toList())
        .with("events", List.of(event(article.storyId())))
        .with("infoSources", source(article.source()))
        .with("by", article.byline())
        .with("located", article.dateline())
        .with("renditions", page(article.url()))
        .with("associations", original(article.copyOf()))
        .with("standard", STANDARD)
        .map();
  }

  static @Nullable String language(String code) {
    return code.equals(UNKNOWN_LANGUAGE) ? null : code;
  }

  static Object text(String role, String value) {
    return new Fields().with("role", role).with("contentType", PLAIN).with("value", value).map();
  }

  static Object event(String storyId) {
    return new Fields()
        .with("id", storyId)
        .with("rel", "reports")
        .with("uri", TagUri.ofStory(storyId))
        .map();
  }

  static List<Object> source(@Nullable String name) {
    return name == null
        ? List.of()
        : List.of(new Fields().with("name", name).with("role", "publisher").map());
  }

  static List<Object> page(@Nullable String url) {
    String address = WebPage.of(url);
    return address == null
        ? List.of()
        : List.of(
            new Fields()
                .with("name", "web")
                .with("href", address)
                .with("contentType", "text/html")
                .map());
  }

  static Object place(String id, String name, @Nullable Double lat, @Nullable Double lon) {
    boolean isLocated = lat != null && lon != null;
    return new Fields()
        .with("name", name)
        .with("literal", id)
        .with(
            "geoJSON",
            isLocated
                ? new Fields().with("type", "Point").with("coordinates", List.of(lon, lat))
                : null)
        .map();
  }

  private static Object named(Tag tag) {
    return new Fields().with("name", tag.name()).with("literal", tag.id()).map();
  }

  private static Object place(Place place) {
    return place(place.id(), place.name(), place.lat(), place.lon());
  }

  private static Object subject(Tag tag) {
    return new Fields()
        .with("name", tag.name())
        .with("uri", MediaTopic.uri(tag.id()))
        .with("literal", tag.id())
        .with("relevance", Math.round(tag.salience() * 100))
        .map();
  }

  private static List<Object> original(@Nullable String id) {
    return id == null
        ? List.of()
        : List.of(
            new Fields()
                .with("name", "original")
                .with("rel", "copyOf")
                .with("uri", TagUri.ofArticle(id))
                .with("type", "text")
                .map());
  }
}
