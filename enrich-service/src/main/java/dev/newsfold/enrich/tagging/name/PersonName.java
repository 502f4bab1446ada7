package dev.newsfold.enrich.tagging.name;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A person's name as one place of a text has it.
 *
 * @param text without titles
 * @param words folded, without {@code Jr} and the like
 */
record PersonName(String text, List<String> words) {

  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

  static PersonName of(String text) {
    List<String> words = NameFolding.words(text);
    while (words.size() > 1 && GENERATIONS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return new PersonName(text, List.copyOf(words));
  }

  int fullWords() {
    return (int) words.stream().filter(word -> word.length() > 1).count();
  }

  /**
   * Readable, and the same for every romanisation; middle initials and patronymics are left out.
   */
  String id() {
    List<String> core = core();
    return "person:" + String.join("-", core.isEmpty() ? words : core);
  }

  private List<String> core() {
    return IntStream.range(0, words.size())
        .filter(i -> isEnd(i) || (words.get(i).length() > 1 && !isMiddlePatronymic(i)))
        .mapToObj(words::get)
        .toList();
  }

  private boolean isEnd(int i) {
    return i == 0 || i == words.size() - 1;
  }

  private boolean isMiddlePatronymic(int i) {
    return words.size() == 3 && i == 1 && NameFolding.isPatronymic(words.get(i));
  }

  /** Whether this name can be a shorter form of the other one, or another spelling of it. */
  boolean abbreviates(PersonName full) {
    if (words.isEmpty() || words.size() > full.words.size()) {
      return false;
    }
    if (core().equals(full.core())) {
      return true;
    }
    if (words.size() == 1 || words.size() == full.words.size()) {
      return words.size() == full.words.size()
          ? matchesWithInitials(full)
          : words.get(0).length() > 1 && isAtEitherEnd(full);
    }
    return Collections.indexOfSubList(full.words, words) >= 0 || skipsMiddle(full);
  }

  private boolean isAtEitherEnd(PersonName full) {
    return full.words.get(full.words.size() - 1).equals(words.get(0))
        || full.words.get(0).equals(words.get(0));
  }

  private boolean matchesWithInitials(PersonName full) {
    boolean anyInitial = false;
    for (int i = 0; i < words.size(); i++) {
      String mine = words.get(i);
      String other = full.words.get(i);
      if (mine.equals(other)) {
        continue;
      }
      boolean oneIsInitial = mine.length() == 1 || other.length() == 1;
      if (i == words.size() - 1 || !oneIsInitial || mine.charAt(0) != other.charAt(0)) {
        return false;
      }
      anyInitial = true;
    }
    return anyInitial;
  }

  private boolean skipsMiddle(PersonName full) {
    int position = 0;
    for (String word : full.words) {
      if (position < words.size() && sameOrInitial(words.get(position), word)) {
        position++;
      }
    }
    return position == words.size()
        && sameOrInitial(words.get(0), full.words.get(0))
        && words.get(words.size() - 1).equals(full.words.get(full.words.size() - 1));
  }

  private static boolean sameOrInitial(String mine, String other) {
    return mine.equals(other) || (mine.length() == 1 && other.startsWith(mine));
  }
}
