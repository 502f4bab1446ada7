package dev.newsfold.query.export;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.query.web.TagUri;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article as a schema.org NewsArticle. */
final class ArticleJsonLd {

  private ArticleJsonLd() {}

  static Object of(EnrichedArticle article) {
    return new Fields()
        .with("@type", "NewsArticle")
        .with("@id", TagUri.ofArticle(article.id()))
        .with("identifier", article.id())
        .with("version", article.revision())
        .with("headline", article.headline())
        .with("articleBody", article.body())
        .with("url", WebPage.of(article.url()))
        .with("datePublished", Moment.truncated(article.published()))
        .with("inLanguage", ArticleNinjs.language(article.language()))
        .with("creditText", article.byline())
        .with("dateline", article.dateline())
        .with("publisher", publisher(article.source()))
        .with("about", about(article))
        .with("mentions", mentions(article))
        .with("contentLocation", article.places().stream().map(ArticleJsonLd::place).toList())
        .with("isBasedOn", article.copyOf() == null ? null : TagUri.ofArticle(article.copyOf()))
        .map();
  }

  static @Nullable Fields publisher(@Nullable String name) {
    return name == null ? null : new Fields().with("@type", "Organization").with("name", name);
  }

  static Object named(String type, String id, String name) {
    return new Fields().with("@type", type).with("identifier", id).with("name", name).map();
  }

  static Object subject(String id, String name) {
    String address = MediaTopic.uri(id);
    return new Fields()
        .with("@type", "DefinedTerm")
        .with("@id", address)
        .with("termCode", id)
        .with("name", name)
        .with("inDefinedTermSet", address == null ? null : MediaTopic.SCHEME)
        .map();
  }

  static Object place(
      String id,
      String name,
      @Nullable String country,
      @Nullable Double lat,
      @Nullable Double lon) {
    return new Fields()
        .with("@type", "Place")
        .with("identifier", id)
        .with("name", name)
        .with(
            "address",
            country == null
                ? null
                : new Fields().with("@type", "PostalAddress").with("addressCountry", country))
        .with(
            "geo",
            lat == null || lon == null
                ? null
                : new Fields()
                    .with("@type", "GeoCoordinates")
                    .with("latitude", lat)
                    .with("longitude", lon))
        .map();
  }

  private static List<Object> about(EnrichedArticle article) {
    Object event =
        new Fields()
            .with("@type", "Event")
            .with("@id", TagUri.ofStory(article.storyId()))
            .with("startDate", Moment.truncated(article.eventDate()))
            .map();
    return Stream.concat(
            Stream.of(event), article.subjects().stream().map(tag -> subject(tag.id(), tag.name())))
        .toList();
  }

  private static List<Object> mentions(EnrichedArticle article) {
    return Stream.concat(
            article.people().stream().map(tag -> named("Person", tag)),
            article.organisations().stream().map(tag -> named("Organization", tag)))
        .toList();
  }

  private static Object named(String type, Tag tag) {
    return named(type, tag.id(), tag.name());
  }

  private static Object place(Place place) {
    return place(place.id(), place.name(), place.country(), place.lat(), place.lon());
  }
}
