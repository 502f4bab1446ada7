package dev.newsfold.enrich.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Asks Mozilla's Readability, as ported by readability4j, where a page hides its text well. */
final class ReadabilityFallback {

  private static final int LONGEST_PAGE = 3_000_000;

  private ReadabilityFallback() {}

  /** The texts of the blocks that it takes for the article, empty where it finds none. */
  static Set<String> texts(Document document) {
    Set<String> texts = new HashSet<>();
    Element content = content(document);
    if (content != null) {
      List<Block> blocks = PageBlocks.of(content);
      blocks.forEach(block -> texts.add(block.text()));
    }
    return texts;
  }

  private static @Nullable Element content(Document document) {
    if (document.html().length() > LONGEST_PAGE) {
      return null;
    }
    try {
      return new Readability4J("", document.clone()).parse().getArticleContent();
    } catch (RuntimeException e) {
      // It fails on pages without a body or with odd markup; then the page has no second opinion.
      return null;
    }
  }
}
