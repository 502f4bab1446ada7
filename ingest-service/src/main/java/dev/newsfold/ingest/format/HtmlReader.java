package dev.newsfold.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
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
  private static final Pattern CHARSET =
      Pattern.compile(
          "<(?:meta\\b[^>]*?charset|\\?xml\\b[^>]*?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /** Browsers look for the encoding in the first 1024 bytes; pages exceed them, so be generous. */
  private static final int CHARSET_WITHIN = 8 * 1024;

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
    String html = Decoder.decode(bytes, declaredCharset(bytes));
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

  private static @Nullable Charset declaredCharset(byte[] bytes) {
    int length = Math.min(bytes.length, CHARSET_WITHIN);
    Matcher matcher = CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      // What a page calls Latin-1 is windows-1252 (WHATWG Encoding)
      return charset.equals(StandardCharsets.ISO_8859_1)
          ? Charset.forName("windows-1252")
          : charset;
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      return null;
    }
  }
}
