package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Cuts a page into its blocks of text, in order. */
final class PageBlocks implements NodeFilter {

  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "object",
          "embed",
          "canvas",
          "button",
          "select",
          "textarea",
          "input",
          "head",
          "audio",
          "video",
          "map",
          "math");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "br",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final int MOST_BLOCKS = 20_000;
  private static final int LONGEST_BLOCK = 2_000_000;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int linkCharacters;
  private int links;
  private @Nullable Element owner;

  private PageBlocks() {}

  static List<Block> of(Element root) {
    PageBlocks reader = new PageBlocks();
    reader.owner = root;
    NodeTraversor.filter(reader, root);
    reader.close();
    return reader.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (WITHOUT_TEXT.contains(element.normalName()) || blocks.size() >= MOST_BLOCKS) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (BLOCKS.contains(element.normalName())) {
      close();
      owner = element.normalName().equals("br") ? element.parent() : element;
    } else if (element.normalName().equals("a")) {
      links++;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (BLOCKS.contains(element.normalName())) {
        close();
        owner = element.parent();
      } else if (element.normalName().equals("a")) {
        links--;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void append(String text) {
    int before = open.length();
    for (int i = 0; i < text.length() && open.length() < LONGEST_BLOCK; i++) {
      char character = text.charAt(i);
      boolean blank = Character.isWhitespace(character) || character == '\u00a0';
      if (!blank) {
        open.append(character);
      } else if (open.length() > 0 && open.charAt(open.length() - 1) != ' ') {
        open.append(' ');
      }
    }
    if (links > 0) {
      linkCharacters += open.length() - before;
    }
  }

  private void close() {
    String text = open.toString().strip();
    Element element = owner;
    if (!text.isEmpty() && element != null) {
      blocks.add(
          new Block(element, lineOf(element), text, Math.min(linkCharacters, text.length())));
    }
    open.setLength(0);
    linkCharacters = 0;
  }

  private int lineOf(Element element) {
    int line = element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : -1;
    return line > 0 ? line : blocks.size() + 1;
  }
}
