package dev.newsfold.enrich.tagging.name;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Common nouns that say whether something is a person, an organisation or a place. */
final class KindNouns {

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final Map<String, NameKind> kindOfNoun = new HashMap<>();

  KindNouns() {
    for (String line : WordList.read("kind-nouns.tsv")) {
      String[] row = TAB.split(line, -1);
      for (String noun : BAR.split(row[1], -1)) {
        kindOfNoun.put(noun, NameKind.valueOf(row[0]));
      }
    }
  }

  /** The kind of a noun in lower case, singular or plural. */
  @Nullable NameKind kindOf(String noun) {
    NameKind kind = kindOfNoun.get(noun);
    return kind == null && noun.endsWith("s") ? kindOfNoun.get(singular(noun)) : kind;
  }

  boolean isPlural(String noun) {
    return noun.endsWith("s") && !kindOfNoun.containsKey(noun);
  }

  private static String singular(String plural) {
    return plural.endsWith("ies")
        ? plural.substring(0, plural.length() - 3) + "y"
        : plural.substring(0, plural.length() - 1);
  }
}
