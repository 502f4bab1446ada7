package dev.newsfold.enrich.stream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/**
 * Writes text without NUL and without halves of surrogate pairs, which PostgreSQL stores nowhere: a
 * story is stored whole or not at all, so one such report would keep out all the others in it.
 */
final class StorableText extends StdScalarSerializer<String> {

  private static final long serialVersionUID = 1;

  /** What Unicode has for that; as long as what it stands for, so that places in a text hold. */
  private static final int REPLACEMENT = 0xfffd;

  StorableText() {
    super(String.class);
  }

  @Override
  public void serialize(String text, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeString(of(text));
  }

  static String of(String text) {
    return isStorable(text) ? text : replaced(text);
  }

  private static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == 0 || Character.isSurrogate(unit)) {
        return text.codePoints().noneMatch(StorableText::isRefused);
      }
    }
    return true;
  }

  private static String replaced(String text) {
    return text.codePoints()
        .map(point -> isRefused(point) ? REPLACEMENT : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isRefused(int point) {
    return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
