package dev.newsfold.ingest.format.feed;

import dev.newsfold.ingest.format.LimitedHtml;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed, its children asked for by the usual prefixes, whatever ones are written.
 * jsoup's XML parser reads it: it forgives what publishers get wrong, and knows no entities but
 * those of HTML, so that nothing is ever loaded or multiplied.
 */
record FeedElement(Element element) {

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/Atom", "atom"),
          Map.entry("http://purl.org/atom/ns#", "atom"),
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://purl.org/dc/terms/", "dcterms"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"));

  private static final Pattern MARKUP =
      Pattern.compile("</?[a-zA-Z][^<>]*>|<!--|&(?:#\\d+|#[xX][0-9a-fA-F]+|\\w+);");
  private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
  private static final int DEEPEST = 200;

  /** The first element of the text, within a root that declares the namespaces. */
  static FeedElement parse(String xml, String declarations) {
    Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
    org.jsoup.nodes.Document document =
        parser.parseInput("<feed-part" + declarations + ">" + xml + "</feed-part>", "");
    document.outputSettings().prettyPrint(false);
    Element wrapper = document.firstElementChild();
    Element first = wrapper == null ? null : wrapper.firstElementChild();
    return new FeedElement(first == null ? document : first);
  }

  static boolean isMarkup(String text) {
    return MARKUP.matcher(text).find();
  }

  /** The element that holds what is said of the feed: the channel of RSS, else this one. */
  FeedElement holder() {
    Element channel = child("channel");
    return channel == null ? this : new FeedElement(channel);
  }

  @Nullable Element child(String name) {
    return children(name).stream().findFirst().orElse(null);
  }

  private List<Element> children(String name) {
    return element.children().stream().filter(child -> nameOf(child).equals(name)).toList();
  }

  private static String nameOf(Element child) {
    String local = child.tag().localName();
    String written = child.tag().prefix();
    String prefix = PREFIXES.getOrDefault(child.tag().namespace(), written);
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  /** The words of the first of these children that has some, in one line. */
  @Nullable String text(String... names) {
    for (String name : names) {
      Element child = child(name);
      String words = child == null ? null : words(child);
      if (words != null) {
        return words;
      }
    }
    return null;
  }

  private static @Nullable String words(Element child) {
    String raw = child.wholeText();
    String words = isMarkup(raw) ? LimitedHtml.parse(raw).text() : raw;
    String line = words.strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? null : line;
  }

  /** The names of people: those of Atom have a child for it, those of RSS an address before it. */
  @Nullable String names(String... elements) {
    for (String name : elements) {
      String names =
          children(name).stream()
              .map(FeedElement::name)
              .filter(Objects::nonNull)
              .distinct()
              .collect(Collectors.joining(", "));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return null;
  }

  private static @Nullable String name(Element person) {
    String name = new FeedElement(person).text("atom:name");
    String words = name != null || person.childrenSize() > 0 ? name : words(person);
    if (words == null) {
      return null;
    }
    var matcher = ADDRESS_AND_NAME.matcher(words);
    return matcher.matches() ? matcher.group(1) : words;
  }

  /** The page that the element stands for. */
  @Nullable String link() {
    String alternate =
        children("atom:link").stream()
            .filter(link -> link.attr("rel").isBlank() || link.attr("rel").equals("alternate"))
            .map(link -> link.attr("href").strip())
            .filter(href -> !href.isEmpty())
            .findFirst()
            .orElse(null);
    String written = text("feedburner:origLink", "link");
    return written == null ? alternate : written;
  }

  @Nullable String base() {
    return attribute("xml:base");
  }

  @Nullable String language() {
    String language = attribute("xml:lang");
    Element parent = element.parent();
    return language == null && parent != null
        ? new FeedElement(parent).attribute("xml:lang")
        : language;
  }

  @Nullable String attribute(String name) {
    String value = element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }
}
