package dev.newsfold.ingest.format.archive;

import java.util.Locale;

/** Names what is inside a compressed file: {@code a.txt.gz} holds {@code a.txt}. */
final class CompressedName {

  private CompressedName() {}

  static String withoutSuffix(String name, String suffix) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith("." + suffix)) {
      return name.substring(0, name.length() - suffix.length() - 1);
    }
    // tgz, txz
    String tar = ".t" + suffix;
    return lower.endsWith(tar) ? name.substring(0, name.length() - tar.length()) + ".tar" : name;
  }
}
