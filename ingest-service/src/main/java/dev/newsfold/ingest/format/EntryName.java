package dev.newsfold.ingest.format;

import java.util.regex.Pattern;

/** The name of an entry in an archive: nothing is ever written under it, but others may. */
record EntryName(String value) {

  private static final int LONGEST = 300;
  private static final Pattern LEAVES =
      Pattern.compile("(?s)[/\\\\].*|[A-Za-z]:.*|(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  /** Whether somebody who unpacks the archive by its names would write beside the folder. */
  boolean leavesTheFolder() {
    return LEAVES.matcher(value).matches() || value.indexOf('\0') >= 0;
  }

  /** What systems put beside the files of people. */
  boolean isBookkeeping() {
    String file = value.substring(value.lastIndexOf('/') + 1);
    return value.startsWith("__MACOSX/") || file.startsWith(".") || file.equals("Thumbs.db");
  }

  /** How rejections and articles name it. */
  String printable() {
    String shortened = value.length() > LONGEST ? value.substring(0, LONGEST) + "\u2026" : value;
    return UNPRINTABLE.matcher(shortened).replaceAll("\ufffd");
  }
}
