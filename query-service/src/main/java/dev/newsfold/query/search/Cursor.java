package dev.newsfold.query.search;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort key of its last item. Rows that are added meanwhile shift nothing.
 *
 * @param question what the list was asked; a cursor of another question does not fit
 * @param key the values that the list is sorted by
 */
public record Cursor(String question, List<String> key) {

  private static final String BETWEEN = "\u001f";

  public Cursor {
    key = List.copyOf(key);
  }

  /** Opaque, and safe in a URL. */
  public String encoded() {
    String text = question + BETWEEN + String.join(BETWEEN, key);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The cursor of a parameter, null where none is given.
   *
   * @param question what is being asked now
   * @param parts how many values its key has
   */
  public static @Nullable Cursor parse(@Nullable String value, String question, int parts) {
    if (value == null) {
      return null;
    }
    List<String> fields = List.of(decoded(value).split(BETWEEN, -1));
    if (fields.size() != parts + 1) {
      throw malformed();
    }
    if (!fields.get(0).equals(question)) {
      throw new InvalidParameter(
          "cursor", "cursor belongs to a list with other filters or another sort");
    }
    return new Cursor(question, fields.subList(1, fields.size()));
  }

  /** Where the page before ended; null for the first one. */
  public static @Nullable List<String> keyOf(@Nullable Cursor cursor) {
    return cursor == null ? null : cursor.key();
  }

  private static String decoded(String value) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(value);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw malformed();
    }
  }

  /** What is said of a cursor that no list has returned. */
  public static InvalidParameter malformed() {
    return new InvalidParameter("cursor", "cursor is not one that a list has returned");
  }
}
