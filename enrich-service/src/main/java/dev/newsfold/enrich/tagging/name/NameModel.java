package dev.newsfold.enrich.tagging.name;

import dev.newsfold.enrich.tagging.name.crf.ConditionalRandomField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A conditional random field that marks persons, organisations and places in English text (Finkel,
 * Grenager and Manning 2005).
 */
final class NameModel {

  private final ConditionalRandomField field;
  private final @Nullable NameKind[] kinds;
  private final Set<String> noNames = new HashSet<>(WordList.read("no-names.txt"));

  private NameModel(ConditionalRandomField field) {
    this.field = field;
    this.kinds = field.labels().stream().map(NameModel::kindOf).toArray(NameKind[]::new);
  }

  static NameModel load() {
    return new NameModel(ConditionalRandomField.english());
  }

  /** The names in tokens that stand sentence by sentence, in order. */
  List<NameSpan> read(List<Token> tokens) {
    List<NameSpan> spans = new ArrayList<>();
    int first = 0;
    while (first < tokens.size()) {
      int end = endOfSentence(tokens, first);
      if (mayHoldName(tokens, first, end)) {
        readSentence(tokens, first, end, spans);
      }
      first = end;
    }
    return spans;
  }

  private static int endOfSentence(List<Token> tokens, int first) {
    int end = first + 1;
    while (end < tokens.size() && tokens.get(end).sentence() == tokens.get(first).sentence()) {
      end++;
    }
    return end;
  }

  // The model takes nine tenths of the time: spared where a pronoun has the only capital.
  private boolean mayHoldName(List<Token> tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      Token token = tokens.get(i);
      boolean hasCapital = token.text().chars().anyMatch(Character::isUpperCase);
      if (hasCapital && !noNames.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  private void readSentence(List<Token> tokens, int first, int end, List<NameSpan> spans) {
    int[] labels = field.label(tokens.subList(first, end).stream().map(Token::text).toList());
    NameKind open = null;
    int openedAt = first;
    for (int i = first; i <= end; i++) {
      NameKind kind = i < end ? kinds[labels[i - first]] : null;
      if (kind != open) {
        if (open != null) {
          spans.add(new NameSpan(open, openedAt, i));
        }
        open = kind;
        openedAt = i;
      }
    }
  }

  private static @Nullable NameKind kindOf(String label) {
    return switch (label) {
      case "PERSON" -> NameKind.PERSON;
      case "ORGANIZATION" -> NameKind.ORGANISATION;
      case "LOCATION" -> NameKind.PLACE;
      default -> null;
    };
  }
}
