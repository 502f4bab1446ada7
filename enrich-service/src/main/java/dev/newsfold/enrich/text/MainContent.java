package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that holds its text: the smallest element with nearly all of the running
 * text that the markup does not declare to be chrome.
 */
final class MainContent {

  /** An element is chrome by its name only while most of the text stands elsewhere. */
  private static final double MOST = 0.5;

  private static final double NEARLY_ALL = 0.8;
  private static final double RUNNING_TEXT_LINKS = 0.4;
  private static final double LINK_LIST = 0.6;
  private static final int RUNNING_TEXT_WORDS = 8;

  private final Element root;
  private final List<Block> blocks;
  private final Map<Element, Integer> text = new HashMap<>();
  private final Map<Element, String> chrome = new HashMap<>();

  private MainContent(Element root, List<Block> blocks) {
    this.root = root;
    this.blocks = blocks;
  }

  /** For each block the rule that cuts it, null for the blocks of the main text. */
  static List<@Nullable String> rules(Element root, List<Block> blocks) {
    MainContent content = new MainContent(root, blocks);
    content.findChrome();
    return content.judge(content.container());
  }

  private void findChrome() {
    int all = 0;
    Map<Element, Integer> lengths = new HashMap<>();
    for (Block block : blocks) {
      int length = block.text().length() - block.linkCharacters();
      all += length;
      for (Element e = block.element(); e != null; e = e.parent()) {
        lengths.merge(e, length, Integer::sum);
      }
    }
    for (Map.Entry<Element, Integer> entry : lengths.entrySet()) {
      String rule = entry.getValue() <= all * MOST ? Boilerplate.of(entry.getKey()) : null;
      if (rule != null) {
        chrome.put(entry.getKey(), rule);
      }
    }
  }

  private @Nullable String chromeAround(Block block) {
    for (Element e = block.element(); e != null; e = e.parent()) {
      String rule = chrome.get(e);
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  private Element container() {
    for (Block block : blocks) {
      if (isRunningText(block) && chromeAround(block) == null) {
        for (Element e = block.element(); e != null; e = e.parent()) {
          text.merge(e, block.text().length(), Integer::sum);
        }
      }
    }
    Element container = root;
    for (Element inner = heir(container); inner != null; inner = heir(container)) {
      container = inner;
    }
    return container;
  }

  /** The child that has nearly all of the element's text. */
  private @Nullable Element heir(Element element) {
    int whole = text.getOrDefault(element, 0);
    for (Element child : element.children()) {
      int part = text.getOrDefault(child, 0);
      if (part > 0 && part >= whole * NEARLY_ALL) {
        return child;
      }
    }
    return null;
  }

  private static boolean isRunningText(Block block) {
    Line line = new Line(block.number(), block.text());
    return line.words() >= RUNNING_TEXT_WORDS && block.linkShare() < RUNNING_TEXT_LINKS;
  }

  private List<@Nullable String> judge(Element container) {
    List<@Nullable String> rules = new ArrayList<>();
    for (Block block : blocks) {
      String rule = chromeAround(block);
      if (rule == null && !isInside(block, container)) {
        rule = "outside-main-text";
      }
      if (rule == null && block.linkShare() > LINK_LIST) {
        rule = "related-links";
      }
      rules.add(rule);
    }
    return rules;
  }

  private static boolean isInside(Block block, Element container) {
    for (Element e = block.element(); e != null; e = e.parent()) {
      if (e.equals(container)) {
        return true;
      }
    }
    return false;
  }
}
