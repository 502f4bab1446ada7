package dev.newsfold.enrich.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** Asks Mozilla's Readability, as ported by readability4j, where a page hides its text well. */
final class ReadabilityFallback {

  private static final int LONGEST_PAGE = 3_000_000;

  /** Its time grows with the square of each of these; the pages of outlets stay below. */
  private static final int DEEPEST_PAGE = 60;

  private static final int MOST_NODES = 30_000;
  private static final int MOST_CHILDREN = 1_500;

  /** It resolves links, which nobody reads here, and complains without a base. */
  private static final String BASE = "https://page.invalid/";

  private ReadabilityFallback() {}

  /**
   * The texts of the blocks that it takes for the article, empty where it finds none.
   *
   * @param length of the page's source, in characters
   */
  static Set<String> texts(Document document, int length) {
    Set<String> texts = new HashSet<>();
    Element content = length > LONGEST_PAGE ? null : content(document);
    if (content != null) {
      List<Block> blocks = PageBlocks.of(content);
      blocks.forEach(block -> texts.add(block.text()));
    }
    return texts;
  }

  private static boolean isOutsized(Document document) {
    int[] seen = {0, 0};
    document.filter(
        (node, depth) -> {
          boolean large = depth > DEEPEST_PAGE || node.childNodeSize() > MOST_CHILDREN;
          seen[0]++;
          seen[1] += large || seen[0] > MOST_NODES ? 1 : 0;
          return seen[1] > 0 ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    return seen[1] > 0;
  }

  private static @Nullable Element content(Document document) {
    if (isOutsized(document)) {
      return null;
    }
    try {
      return new Readability4J(BASE, document.clone()).parse().getArticleContent();
    } catch (RuntimeException e) {
      // It fails on pages without a body or with odd markup; then the page has no second opinion.
      return null;
    }
  }
}
