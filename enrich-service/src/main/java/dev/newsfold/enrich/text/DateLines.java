package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the short lines with a date right below and right above the headline. */
final class DateLines {

  private static final int BELOW = 14;
  private static final int ABOVE = 6;
  private static final int LONGEST = 110;

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\d)(?:19[5-9]|20\\d|2[45]\\d)\\d(?!\\d)|(?<!\\d)\\d\\d[./]\\d\\d[./]\\d\\d(?!\\d)");

  private static final Pattern COPYRIGHT =
      Pattern.compile("©|copyright|\\(c\\)", Pattern.CASE_INSENSITIVE);

  private static final Pattern FIRST_PUBLISHED =
      Pattern.compile(
          "\\b(?:originally|first)(?: (?:published|posted|appeared|written))(?: on| at)?:?\\s(.{6,40})",
          Pattern.CASE_INSENSITIVE);

  private static final int SENTENCE = 300;

  private final List<Block> blocks;
  private final PageChrome chrome;
  private final int heading;

  DateLines(List<Block> blocks, @Nullable Element heading, PageChrome chrome) {
    this.blocks = blocks;
    this.chrome = chrome;
    this.heading = indexOf(heading);
  }

  private int indexOf(@Nullable Element element) {
    for (int i = 0; i < blocks.size() && element != null; i++) {
      if (isInside(blocks.get(i).element(), element)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isInside(Element element, Element outer) {
    return element.equals(outer) || element.parents().contains(outer);
  }

  /** The lines nearest to the headline, all of the page where no line is the headline. */
  List<String> nearHeadline() {
    List<String> lines = new ArrayList<>();
    int from = heading + 1;
    int to = heading < 0 ? blocks.size() : Math.min(blocks.size(), from + BELOW);
    blocks.subList(from, to).forEach(block -> addIfDated(lines, block));
    if (heading >= 0) {
      List<Block> above = blocks.subList(Math.max(0, heading - ABOVE), heading);
      above.forEach(block -> addIfDated(lines, block));
      addIfDated(lines, blocks.get(heading));
    }
    return lines;
  }

  private void addIfDated(List<String> lines, Block block) {
    if (block.text().length() <= LONGEST
        && (YEAR.matcher(block.text()).find() || hasOtherDigits(block.text()))
        && !COPYRIGHT.matcher(block.text()).find()
        && !chrome.contains(block.element())) {
      lines.add(block.text());
    }
  }

  private static boolean hasOtherDigits(String text) {
    return text.chars().anyMatch(character -> character > 127 && Character.isDigit(character));
  }

  /** What the page says of a first publication where it has been revised since. */
  @Nullable String firstPublished() {
    for (Block block : blocks) {
      if (block.text().length() <= SENTENCE) {
        Matcher first = FIRST_PUBLISHED.matcher(block.text());
        if (first.find() && YEAR.matcher(first.group(1)).find()) {
          return first.group(1);
        }
      }
    }
    return null;
  }
}
