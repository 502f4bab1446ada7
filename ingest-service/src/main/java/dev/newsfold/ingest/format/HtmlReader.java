package dev.newsfold.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a web page: the page as found, and what it says mechanically of its address and title. */
final class HtmlReader implements FormatReader {

  private static final Pattern PROLOG =
      Pattern.compile(
          "(?:<\\?xml[^>]*>|<!--.*?-->)\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:!doctype\\s+html|(?:html|head|body|meta|title|article|section|main|div|p|h[1-6]"
              + "|table|span)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHARSET =
      Pattern.compile(
          "<(?:meta\\b[^>]*?charset|\\?xml\\b[^>]*?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /** Browsers look for the encoding in the first 1024 bytes; pages exceed them, so be generous. */
  private static final int CHARSET_WITHIN = 8 * 1024;

  /** A page says such things in its head, and a tree of a whole page takes much memory. */
  private static final int SAYS_WITHIN = 256 * 1024;

  private final Limits limits;

  HtmlReader(Limits limits) {
    this.limits = limits;
  }

  static boolean isMarkup(Head head) {
    if (!head.text().startsWith("<")) {
      return false;
    }
    Matcher prolog = PROLOG.matcher(head.text());
    int start = 0;
    while (prolog.lookingAt()) {
      start = prolog.end();
      prolog.region(start, head.text().length());
    }
    return MARKUP.matcher(head.text()).region(start, head.text().length()).lookingAt();
  }

  @Override
  public boolean recognises(Head head) {
    boolean isNamedSo = head.isNamed("text/html", "html", "htm", "xhtml");
    return isMarkup(head) || (isNamedSo && head.text().startsWith("<"));
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws IOException {
    byte[] bytes = document.read(limits.articleBytes());
    Charset charset = declaredCharset(bytes);
    String html =
        Decoder.decode(bytes, charset == null ? DeclaredCharset.of(document.mediaType()) : charset);
    parts.accept(
        new Part.Found(null, new FoundArticle(FoundArticle.HTML, html, 0, statements(html))));
  }

  private static Statements statements(String html) {
    String beginning = html.length() > SAYS_WITHIN ? html.substring(0, SAYS_WITHIN) : html;
    org.jsoup.nodes.Document page = LimitedHtml.parse(beginning);
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

  private static @Nullable Charset declaredCharset(byte[] bytes) {
    int length = Math.min(bytes.length, CHARSET_WITHIN);
    Matcher matcher = CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return null;
    }
    return DeclaredCharset.named(matcher.group(1));
  }
}
