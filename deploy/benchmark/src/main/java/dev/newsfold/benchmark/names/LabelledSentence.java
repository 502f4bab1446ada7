package dev.newsfold.benchmark.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sentence in tokens, each with its label. */
record LabelledSentence(List<String> tokens, List<String> labels) {

  LabelledSentence {
    tokens = List.copyOf(tokens);
    labels = List.copyOf(labels);
  }

  /** Whether it is {@code O}, or {@code B-} or {@code I-} and a type. */
  static boolean isLabel(String label) {
    return label.equals("O")
        || (label.length() > 2 && (label.startsWith("B-") || label.startsWith("I-")));
  }

  /**
   * The persons, organisations and places; other types are no names of ours.
   *
   * <p>Source: Tjong Kim Sang and De Meulder 2003, whose rules serve both kinds of labels: a name
   * begins at B-, and at I- after anything but its own type.
   */
  List<LabelledName> names() {
    List<LabelledName> names = new ArrayList<>();
    String open = "O";
    int first = 0;
    for (int i = 0; i <= labels.size(); i++) {
      String label = i < labels.size() ? labels.get(i) : "O";
      boolean goesOn = label.startsWith("I-") && type(label).equals(type(open));
      if (goesOn) {
        continue;
      }
      Kind kind = kind(open);
      if (kind != null) {
        names.add(new LabelledName(kind, first, i, String.join(" ", tokens.subList(first, i))));
      }
      open = label;
      first = i;
    }
    return names;
  }

  /**
   * Whether its labels spell the kinds out, as {@code B-Person}. The abbreviations are those of
   * CoNLL-2003 and go with its rule that a name is marked bare; sets that spell them out mark whole
   * phrases, with titles, common nouns and pronouns (ACE 2005).
   */
  boolean spellsKindsOut() {
    return labels.stream()
        .map(LabelledSentence::type)
        .anyMatch(type -> kind("B-" + type) != null && type.length() > 3);
  }

  private static String type(String label) {
    return label.length() > 2 ? label.substring(2) : "";
  }

  private static @Nullable Kind kind(String label) {
    return switch (type(label).toUpperCase(Locale.ROOT)) {
      case "PER", "PERSON" -> Kind.PERSON;
      case "ORG", "ORGANISATION", "ORGANIZATION" -> Kind.ORGANISATION;
      case "LOC", "LOCATION", "PLACE", "GPE" -> Kind.PLACE;
      default -> null;
    };
  }
}
