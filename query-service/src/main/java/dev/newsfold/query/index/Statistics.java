package dev.newsfold.query.index;

import dev.newsfold.query.search.Cursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;

/**
 * How frequent the words of a question are, which their score goes by. It changes with each article
 * that comes in, and so a ranked list keeps what it began with from page to page.
 */
record Statistics(Map<String, Field> fields, Map<Term, Long> documents) {

  /** Nothing is kept yet. */
  static final Statistics NONE = new Statistics(Map.of(), Map.of());

  private static final String BETWEEN = ".";

  /** How many texts a field has, and how many words they have together. */
  record Field(long texts, long words) {}

  Statistics {
    fields = Map.copyOf(fields);
    documents = Map.copyOf(documents);
  }

  /** What {@link #encoded} wrote for the same words. */
  static Statistics decode(String encoded, Set<Term> terms) {
    List<Long> numbers = numbers(encoded);
    Set<String> names = names(terms);
    if (numbers.size() != 2 * names.size() + terms.size()) {
      throw Cursor.malformed();
    }
    int next = 0;
    Map<String, Field> fields = new HashMap<>();
    for (String name : names) {
      fields.put(name, new Field(numbers.get(next), numbers.get(next + 1)));
      next += 2;
    }
    Map<Term, Long> documents = new HashMap<>();
    for (Term term : new TreeSet<>(terms)) {
      documents.put(term, numbers.get(next++));
    }
    return new Statistics(fields, documents);
  }

  /** By the order of fields and words, which their names need not be written for. */
  String encoded(Set<Term> terms) {
    List<Long> numbers = new ArrayList<>();
    for (String name : names(terms)) {
      Field field = fields.getOrDefault(name, new Field(0, 0));
      numbers.add(field.texts());
      numbers.add(field.words());
    }
    for (Term term : new TreeSet<>(terms)) {
      numbers.add(documents.getOrDefault(term, 0L));
    }
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
  }

  private static Set<String> names(Set<Term> terms) {
    return terms.stream().map(Term::field).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Long> numbers(String encoded) {
    try {
      return encoded.isEmpty()
          ? List.of()
          : Arrays.stream(encoded.split("\\.", -1)).map(Long::valueOf).toList();
    } catch (NumberFormatException e) {
      throw Cursor.malformed();
    }
  }
}
