package dev.newsfold.query.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions that must all hold, with the values bound in them. */
public final class Where {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> bindings = new LinkedHashMap<>();

  public Where and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Adds a condition that names one value; none where the value is null. */
  public Where and(String condition, String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    conditions.add(condition);
    return bind(name, value);
  }

  public Where bind(String name, Object value) {
    if (bindings.putIfAbsent(name, value) != null) {
      throw new IllegalStateException(name + " is bound already");
    }
    return this;
  }

  /** The conditions as SQL, {@code true} where there are none. */
  public String sql() {
    return conditions.isEmpty() ? "true" : String.join("\n  and ", conditions);
  }

  public Map<String, Object> bindings() {
    return Collections.unmodifiableMap(bindings);
  }
}
