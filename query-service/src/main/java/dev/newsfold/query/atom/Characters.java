package dev.newsfold.query.atom;

/** The characters that XML 1.0 allows; the others cannot be written, not even escaped. */
final class Characters {

  private Characters() {}

  static String allowed(String text) {
    if (text.codePoints().allMatch(Characters::isAllowed)) {
      return text;
    }
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().filter(Characters::isAllowed).forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xd7ff)
        || (character >= 0xe000 && character <= 0xfffd)
        || character >= 0x10000;
  }
}
