package dev.newsfold.enrich.text;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of an element as far as a short one goes: an outer element can hold the whole page. */
final class BoundedText implements NodeFilter {

  private final StringBuilder text = new StringBuilder();
  private final int longest;

  private BoundedText(int longest) {
    this.longest = longest;
  }

  /** The text with blanks made single, empty where it is longer than {@code longest}. */
  static String of(Element element, int longest) {
    BoundedText reader = new BoundedText(longest);
    element.filter(reader);
    String text = reader.text.toString().strip();
    return text.length() > longest ? "" : text;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode part) {
      append(part.getWholeText());
    } else if (node instanceof Element inner && inner.isBlock()) {
      append(" ");
    }
    return text.length() > longest + 1 ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  private void append(String part) {
    for (int i = 0; i < part.length() && text.length() <= longest + 1; i++) {
      char character = part.charAt(i);
      if (!Character.isWhitespace(character) && character != '\u00a0') {
        text.append(character);
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }
}
