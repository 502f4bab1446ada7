package dev.newsfold.enrich.tagging.name;

import dev.newsfold.contracts.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds mentions and spans of a text as if a model had found them. */
final class Texts {

  private Texts() {}

  /** One mention a name, in the order in which the text has them. */
  static List<Mention> mentions(String text, String... names) {
    List<Mention> mentions = new ArrayList<>();
    int from = 0;
    for (String name : names) {
      int start = text.indexOf(name, from);
      if (start < 0) {
        throw new IllegalArgumentException(name + " does not stand behind " + from);
      }
      mentions.add(new Mention(name, start, start + name.length()));
      from = start + name.length();
    }
    return mentions;
  }

  static NameSpan span(NameKind kind, List<Token> tokens, String name) {
    List<String> words = Arrays.asList(name.split(" ", -1));
    for (int i = 0; i + words.size() <= tokens.size(); i++) {
      List<String> found = tokens.subList(i, i + words.size()).stream().map(Token::text).toList();
      if (found.equals(words)) {
        return new NameSpan(kind, i, i + words.size());
      }
    }
    throw new IllegalArgumentException(name + " is not in the text");
  }

  static List<String> names(List<NameSpan> spans, List<Token> tokens) {
    return spans.stream()
        .map(span -> span.kind() + " " + TrimName.text(tokens, span.first(), span.end()))
        .toList();
  }
}
