package dev.newsfold.benchmark.names;

import dev.newsfold.enrich.tagging.MarkNames;
import dev.newsfold.enrich.tagging.MarkNames.Extent;
import dev.newsfold.enrich.tagging.name.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names of a document as the enrich service does, and says on which tokens they stand.
 */
final class FindNamesInTokens {

  private final MarkNames markNames;

  /** Loads the name model, which takes seconds. */
  FindNamesInTokens() {
    markNames = MarkNames.load();
  }

  /** The names of each sentence of a document. */
  List<List<LabelledName>> of(List<LabelledSentence> document, Extent extent) {
    List<Phrase> found =
        markNames.of(document.stream().map(LabelledSentence::tokens).toList(), extent);
    List<List<LabelledName>> names = new ArrayList<>();
    int start = 0;
    int next = 0;
    for (LabelledSentence sentence : document) {
      int end = start + sentence.tokens().size();
      List<LabelledName> here = new ArrayList<>();
      for (; next < found.size() && found.get(next).first() < end; next++) {
        here.add(inSentence(found.get(next), sentence, start));
      }
      names.add(here);
      start = end;
    }
    return names;
  }

  private static LabelledName inSentence(Phrase phrase, LabelledSentence sentence, int start) {
    int first = phrase.first() - start;
    int end = Math.min(phrase.end() - start, sentence.tokens().size());
    Kind kind =
        switch (phrase.kind()) {
          case PERSON -> Kind.PERSON;
          case ORGANISATION -> Kind.ORGANISATION;
          case PLACE -> Kind.PLACE;
        };
    return new LabelledName(
        kind, first, end, String.join(" ", sentence.tokens().subList(first, end)));
  }
}
