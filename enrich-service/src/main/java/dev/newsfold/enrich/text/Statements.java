package dev.newsfold.enrich.text;

import dev.newsfold.contracts.Statement;
import dev.newsfold.contracts.Statement.Field;
import dev.newsfold.contracts.Statement.From;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of an article, kept while it is read: of each field the first is taken. */
final class Statements {

  private static final int MOST_OF_A_FIELD = 8;
  private static final int LONGEST = 500;

  private final List<Statement> all = new ArrayList<>();

  void add(Field field, From from, String evidence, @Nullable String value) {
    if (value == null || value.isBlank() || of(field).size() >= MOST_OF_A_FIELD) {
      return;
    }
    String text = value.strip();
    String shortened = text.substring(0, Math.min(text.length(), LONGEST));
    all.add(new Statement(field, shortened, from, evidence, taken(field) == null));
  }

  /** The statement that the article has the field from, null where there is none. */
  @Nullable Statement taken(Field field) {
    return all.stream().filter(s -> s.field() == field && s.taken()).findFirst().orElse(null);
  }

  /** The value of the field, null where nothing states it. */
  @Nullable String value(Field field) {
    Statement taken = taken(field);
    return taken == null ? null : taken.value();
  }

  private List<Statement> of(Field field) {
    return all.stream().filter(statement -> statement.field() == field).toList();
  }

  List<Statement> all() {
    return all;
  }
}
