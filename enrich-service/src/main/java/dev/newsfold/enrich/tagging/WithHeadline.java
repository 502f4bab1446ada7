package dev.newsfold.enrich.tagging;

import dev.newsfold.contracts.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body with its headline behind it as the last line, so that the names of both are told together
 * and the offsets of the body stay what they are.
 *
 * @param bodyEnd where the body ends within the text
 */
record WithHeadline(String text, int bodyEnd) {

  /** The body alone where it holds the headline already. */
  static WithHeadline of(String body, @Nullable String headline) {
    boolean isNew = headline != null && !headline.isBlank() && !body.contains(headline.strip());
    return new WithHeadline(isNew ? body + "\n" + headline : body, body.length());
  }

  /** Those of the mentions that stand in the body. */
  List<Mention> inBody(List<Mention> mentions) {
    return mentions.stream().filter(mention -> mention.end() <= bodyEnd).toList();
  }
}
