package dev.newsfold.enrich.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Tells the languages of most news by the words that every sentence needs. */
final class CommonWords {

  /** Fewer words leave the decision to the model. */
  private static final int FEWEST_WORDS = 20;

  /** Every sentence has these words, so that a few sentences do. */
  private static final int ANALYSED = 700;

  private static final String BETWEEN = " \t\n\r.,;:!?\"'’“”„()[]«»–—-…/";

  private static final String[] LANGUAGES = {"en", "de", "fr", "es", "it", "pt", "nl"};

  private static final String[] WORDS = {
    "the of and to in a is that for on was with as by at from his it were has said he be an who"
        + " which are have their not had but been this they will its after or she",
    "der die das und in den von zu mit sich auf für ist im dem nicht ein eine als auch es an werden"
        + " aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war",
    "le la les de des et en du un une est que pour dans qui sur au par plus pas ne se ce il avec sa"
        + " son aux a ont été cette mais ou sont l d qu",
    "el la los las de que y en un una es por con para se del al lo no su como más pero sus le ha"
        + " este fue son entre está cuando sobre también hasta",
    "il la di che e un una per in del della non è con si da le dei al sono come più ha nel alla ma"
        + " gli anche delle lo dal i l",
    "o a os as de que e do da em um uma para com não por no na mais se dos como foi ao das ele sua"
        + " ou quando muito nos já também pelo pela até são",
    "de het een van en in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog uit"
        + " naar door over ze hij wordt heeft"
  };

  private static final Map<String, Integer> LANGUAGES_OF_WORD = languagesOfWord();

  private CommonWords() {}

  private static Map<String, Integer> languagesOfWord() {
    Map<String, Integer> masks = new HashMap<>();
    for (int i = 0; i < WORDS.length; i++) {
      int bit = 1 << i;
      StringTokenizer words = new StringTokenizer(WORDS[i]);
      while (words.hasMoreTokens()) {
        masks.merge(words.nextToken(), bit, (a, b) -> a | b);
      }
    }
    return Map.copyOf(masks);
  }

  /** The language of which the text is full, and far ahead of the next; null where none is. */
  static @Nullable String languageOf(String text) {
    int[] hits = new int[LANGUAGES.length];
    int words = 0;
    StringTokenizer tokens =
        new StringTokenizer(text.substring(0, Math.min(text.length(), ANALYSED)), BETWEEN);
    while (tokens.hasMoreTokens()) {
      words++;
      int mask = LANGUAGES_OF_WORD.getOrDefault(tokens.nextToken().toLowerCase(Locale.ROOT), 0);
      for (; mask != 0; mask &= mask - 1) {
        hits[Integer.numberOfTrailingZeros(mask)]++;
      }
    }
    int best = 0;
    int second = -1;
    for (int i = 1; i < hits.length; i++) {
      if (hits[i] > hits[best]) {
        second = best;
        best = i;
      } else if (second < 0 || hits[i] > hits[second]) {
        second = i;
      }
    }
    boolean full = words >= FEWEST_WORDS && hits[best] * 6 >= words;
    return full && hits[best] >= hits[second] * 2 ? LANGUAGES[best] : null;
  }
}
