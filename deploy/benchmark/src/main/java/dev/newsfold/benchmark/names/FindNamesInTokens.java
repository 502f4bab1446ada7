package dev.newsfold.benchmark.names;

import dev.newsfold.contracts.Mention;
import dev.newsfold.enrich.tagging.name.FindNames;
import dev.newsfold.enrich.tagging.name.FoundNames;
import dev.newsfold.enrich.tagging.place.Countries;
import dev.newsfold.enrich.tagging.place.Gazetteer;
import dev.newsfold.enrich.tagging.place.LocatePlaces;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names of a document as the enrich service does, and says on which tokens they stand.
 * The service reads running text, so the tokens are put together, a sentence a line, and what is
 * found in the text is found on the tokens that it touches.
 */
final class FindNamesInTokens {

  private final FindNames findNames;

  /** Loads the name model, which takes seconds. */
  FindNamesInTokens() {
    LocatePlaces locatePlaces = new LocatePlaces(Gazetteer.load());
    findNames = FindNames.load(Countries.load(), locatePlaces::knows);
  }

  /** The names of each sentence of a document. */
  List<List<LabelledName>> of(List<LabelledSentence> document) {
    StringBuilder text = new StringBuilder();
    List<Line> lines = new ArrayList<>();
    for (LabelledSentence sentence : document) {
      lines.add(Line.append(sentence, text));
    }
    FoundNames found = findNames.of(text.toString());
    found.people().forEach(person -> mark(lines, Kind.PERSON, person.mentions()));
    found.organisations().forEach(one -> mark(lines, Kind.ORGANISATION, one.mentions()));
    mark(lines, Kind.PLACE, found.places());
    return lines.stream().map(Line::names).toList();
  }

  private static void mark(List<Line> lines, Kind kind, List<Mention> mentions) {
    for (Mention mention : mentions) {
      int low = 0;
      int high = lines.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) / 2;
        if (lines.get(middle).start() <= mention.start()) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      lines.get(low).mark(kind, mention);
    }
  }

  /** A sentence in the text: where each of its tokens starts and ends. */
  private record Line(
      LabelledSentence sentence,
      List<Integer> starts,
      List<Integer> ends,
      List<LabelledName> names) {

    static Line append(LabelledSentence sentence, StringBuilder text) {
      Line line = new Line(sentence, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (String token : sentence.tokens()) {
        line.starts.add(text.length());
        text.append(token);
        line.ends.add(text.length());
        text.append(' ');
      }
      // A line is a sentence to whoever reads the text.
      text.setCharAt(text.length() - 1, '\n');
      return line;
    }

    int start() {
      return starts.get(0);
    }

    void mark(Kind kind, Mention mention) {
      int first = 0;
      while (first < ends.size() && ends.get(first) <= mention.start()) {
        first++;
      }
      int end = first;
      while (end < starts.size() && starts.get(end) < mention.end()) {
        end++;
      }
      if (end > first) {
        String text = String.join(" ", sentence.tokens().subList(first, end));
        names.add(new LabelledName(kind, first, end, text));
      }
    }
  }
}
