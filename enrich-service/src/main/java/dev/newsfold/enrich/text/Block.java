package dev.newsfold.enrich.text;

import org.jsoup.nodes.Element;

/**
 * A run of text between two block elements of a page.
 *
 * @param element the block element that it stands in
 * @param number the line of the page's source where the element begins
 * @param linkCharacters how many of its characters are in links
 */
record Block(Element element, int number, String text, int linkCharacters) {

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linkCharacters / text.length();
  }

  boolean isHeading() {
    String tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }
}
