package dev.newsfold.query.atom;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Tag;
import dev.newsfold.query.web.TagUri;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom (RFC 4287), with the links of a paged feed (RFC 5005). */
final class AtomDocument {

  static final String MEDIA_TYPE = "application/atom+xml";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final String NEWSFOLD = "Newsfold";
  private static final int SUMMARY = 600;

  private final XMLStreamWriter xml;

  private AtomDocument(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] of(AtomFeed feed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new AtomDocument(xml).write(feed);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed cannot be written", e);
    }
    return out.toByteArray();
  }

  private void write(AtomFeed feed) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    text("id", feed.id());
    text("title", feed.title());
    text("updated", feed.updated().toString());
    text("generator", NEWSFOLD);
    name("author", NEWSFOLD);
    link("self", feed.self(), MEDIA_TYPE);
    link("first", feed.first(), MEDIA_TYPE);
    if (feed.next() != null) {
      link("next", feed.next(), MEDIA_TYPE);
    }
    link("alternate", feed.site(), "text/html");
    for (EnrichedArticle article : feed.articles()) {
      entry(article, feed.site());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(EnrichedArticle article, URI site) throws XMLStreamException {
    xml.writeStartElement("entry");
    text("id", TagUri.ofArticle(article.id()));
    text("title", article.headline());
    text("updated", article.receivedAt().toString());
    if (article.published().time() != null) {
      text("published", article.published().time().toString());
    } else if (article.published().date() != null) {
      text("published", article.published().date() + "T00:00:00Z");
    }
    if (article.source() != null) {
      name("author", article.source());
    }
    link("alternate", page(article, site), "text/html");
    for (Tag tag : categories(article)) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", Characters.allowed(tag.id()));
      xml.writeAttribute("label", Characters.allowed(tag.name()));
    }
    text("summary", summary(article.body()));
    xml.writeEndElement();
  }

  private static List<Tag> categories(EnrichedArticle article) {
    return Stream.of(article.subjects(), article.people(), article.organisations())
        .flatMap(List::stream)
        .toList();
  }

  private static URI page(EnrichedArticle article, URI site) {
    String url = article.url();
    if (url != null && (url.startsWith("http://") || url.startsWith("https://"))) {
      try {
        return URI.create(url);
      } catch (IllegalArgumentException e) {
        return site.resolve("/api/articles/" + article.id());
      }
    }
    return site.resolve("/api/articles/" + article.id());
  }

  private static String summary(String body) {
    if (body.length() <= SUMMARY) {
      return body;
    }
    int end = Character.isHighSurrogate(body.charAt(SUMMARY - 1)) ? SUMMARY - 1 : SUMMARY;
    return body.substring(0, end) + "…";
  }

  private void text(String element, String value) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(Characters.allowed(value));
    xml.writeEndElement();
  }

  private void name(String element, String value) throws XMLStreamException {
    xml.writeStartElement(element);
    text("name", value);
    xml.writeEndElement();
  }

  private void link(String relation, URI address, String type) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address.toASCIIString());
  }
}
