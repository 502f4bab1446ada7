package dev.newsfold.enrich.stream.encoding;

import java.util.List;

/** Ids of articles, stories and storylines: a prefix, the digits of a hash, and what follows. */
public final class Ids {

  /** Longest first, since the empty one fits all. */
  private static final List<String> PREFIXES = List.of("s-", "l-", "");

  private static final int DIGITS = 24;
  private static final int SUFFIXED = 4;
  private static final int OTHER = 8;

  private Ids() {}

  /** The same bytes for the same id, and for no other one. */
  public static byte[] encoded(String id) {
    ByteWriter out = new ByteWriter();
    write(out, id);
    return out.bytes();
  }

  static void write(ByteWriter out, String id) {
    for (int prefix = 0; prefix < PREFIXES.size(); prefix++) {
      int start = PREFIXES.get(prefix).length();
      if (id.startsWith(PREFIXES.get(prefix)) && hasDigits(id, start)) {
        String suffix = id.substring(start + DIGITS);
        out.octet(suffix.isEmpty() ? prefix : prefix + SUFFIXED);
        for (int digit = start; digit < start + DIGITS; digit += 8) {
          out.fixedInt(Integer.parseUnsignedInt(id, digit, digit + 8, 16));
        }
        if (!suffix.isEmpty()) {
          out.text(suffix);
        }
        return;
      }
    }
    out.octet(OTHER);
    out.text(id);
  }

  static String read(ByteReader in) {
    int kind = in.octet();
    if (kind == OTHER) {
      return in.text();
    }
    StringBuilder id = new StringBuilder(DIGITS + 4);
    id.append(PREFIXES.get(kind % SUFFIXED));
    for (int part = 0; part < 3; part++) {
      int digits = in.fixedInt();
      for (int shift = 28; shift >= 0; shift -= 4) {
        id.append(Character.forDigit((digits >>> shift) & 0xF, 16));
      }
    }
    if (kind >= SUFFIXED) {
      id.append(in.text());
    }
    return id.toString();
  }

  private static boolean hasDigits(String id, int start) {
    if (id.length() < start + DIGITS) {
      return false;
    }
    for (int i = start; i < start + DIGITS; i++) {
      char c = id.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
