package dev.newsfold.enrich.tagging;

import dev.newsfold.contracts.Mention;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How central something is to an article, 0 to 1: .35 for the headline, up to .25 for how early it
 * comes, up to .25 for how often, up to .15 for how much of the text lies between its first and
 * last mention.
 */
final class Salience {

  private static final double HEADLINE = 0.35;
  private static final double EARLINESS = 0.25;
  private static final double FREQUENCY = 0.25;
  private static final double SPREAD = 0.15;

  // A lead of some forty words: what comes within it is as early as can be.
  private static final int LEAD = 250;

  private final @Nullable String headline;
  private final int bodyLength;

  Salience(@Nullable String headline, String body) {
    this.headline = headline == null ? null : headline.toLowerCase(Locale.ROOT);
    this.bodyLength = body.length();
  }

  /**
   * That of something with these mentions, in order; what has none stands in the headline alone.
   */
  double of(List<Mention> mentions) {
    if (mentions.isEmpty()) {
      return HEADLINE;
    }
    int first = mentions.get(0).start();
    int last = mentions.get(mentions.size() - 1).start();
    double late = (double) Math.max(0, first - LEAD) / Math.max(1, bodyLength - LEAD);
    double frequency = 1 - 1 / (1 + mentions.size() / 3.0);
    double spread = (double) (last - first) / bodyLength;
    double salience =
        (isInHeadline(mentions) ? HEADLINE : 0)
            + EARLINESS * (1 - Math.min(1, late))
            + FREQUENCY * frequency
            + SPREAD * Math.min(1, spread);
    return rounded(salience);
  }

  /** To the third decimal: what follows says nothing. */
  static double rounded(double salience) {
    return Math.round(salience * 1000) / 1000.0;
  }

  private boolean isInHeadline(List<Mention> mentions) {
    if (headline == null) {
      return false;
    }
    return mentions.stream()
        .map(mention -> mention.text().toLowerCase(Locale.ROOT))
        .distinct()
        .anyMatch(this::headlineHas);
  }

  private boolean headlineHas(String name) {
    if (headline == null) {
      return false;
    }
    int at = headline.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean startsWord = at == 0 || !Character.isLetterOrDigit(headline.charAt(at - 1));
      boolean endsWord =
          end == headline.length() || !Character.isLetterOrDigit(headline.charAt(end));
      if (startsWord && endsWord) {
        return true;
      }
      at = headline.indexOf(name, at + 1);
    }
    return false;
  }
}
