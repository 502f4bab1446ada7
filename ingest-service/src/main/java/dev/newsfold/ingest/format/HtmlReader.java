package dev.newsfold.ingest.format;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a web page: the page as found, and what it says mechanically of its address and title. */
final class HtmlReader implements FormatReader {

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*"
              + "<(?:!doctype\\s+html|(?:html|head|body|meta|title|article|section|main|div|p|h[1-6]"
              + "|table|span)\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Limits limits;

  HtmlReader(Limits limits) {
    this.limits = limits;
  }

  static boolean isMarkup(Head head) {
    return MARKUP.matcher(head.text()).lookingAt();
  }

  @Override
  public boolean recognises(Head head) {
    boolean isNamedSo = head.isNamed("text/html", "html", "htm", "xhtml");
    return isMarkup(head) || (isNamedSo && head.text().startsWith("<"));
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws IOException {
    byte[] bytes = document.read(limits.articleBytes());
    String html = Decoder.decode(bytes, DeclaredCharset.in(bytes));
    parts.accept(
        new Part.Found(null, new FoundArticle(FoundArticle.HTML, html, 0, statements(html))));
  }

  private static Statements statements(String html) {
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    String url = attribute(page, "link[rel~=(?i)^canonical$][href]", "href");
    if (url == null) {
      url = attribute(page, "meta[property=og:url][content]", "content");
    }
    String title = page.title().isBlank() ? null : page.title().strip();
    return new Statements(url, title, null, null, null, null);
  }

  private static @Nullable String attribute(
      org.jsoup.nodes.Document page, String selector, String name) {
    Element element = page.selectFirst(selector);
    String value = element == null ? "" : element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }
}
