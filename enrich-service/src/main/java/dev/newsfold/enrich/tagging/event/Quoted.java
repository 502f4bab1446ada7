package dev.newsfold.enrich.tagging.event;

import dev.newsfold.enrich.tagging.name.Token;
import java.util.List;
import java.util.Set;

/** Tells which words of a sentence are direct speech. */
final class Quoted {

  private static final Set<String> STRAIGHT = Set.of("\"", "''", "``");

  private Quoted() {}

  /** One mark a token, from the first one of the sentence on. */
  static boolean[] of(List<Token> tokens, int first, int end) {
    boolean[] quoted = new boolean[end - first];
    boolean open = false;
    for (int i = first; i < end; i++) {
      String text = tokens.get(i).text();
      if (text.equals("“") || text.equals("„")) {
        open = true;
      } else if (text.equals("”")) {
        open = false;
      } else if (STRAIGHT.contains(text)) {
        open = !open;
      }
      quoted[i - first] = open;
    }
    return quoted;
  }
}
