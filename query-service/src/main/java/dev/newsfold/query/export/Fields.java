package dev.newsfold.query.export;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object in their order, without those that have nothing in them. */
final class Fields {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  Fields with(String name, @Nullable Object value) {
    boolean isEmpty = value instanceof Collection<?> list && list.isEmpty();
    if (value != null && !isEmpty) {
      fields.put(name, value instanceof Fields nested ? nested.fields : value);
    }
    return this;
  }

  Map<String, Object> map() {
    return fields;
  }
}
