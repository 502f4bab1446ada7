package dev.newsfold.enrich.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the outlet by the site that an address or a link line speaks of. */
final class Outlet {

  private static final Pattern OWN_SITE =
      Pattern.compile(
          "^(?:also|more) (?:on|from|at) ((?:[\\w-]{1,30}\\.){1,3}[a-z]{2,6})\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ARCHIVED =
      Pattern.compile("^https?://web\\.archive\\.org/web/\\d{4,14}[a-z_]{0,4}/");

  private static final Pattern HOST =
      Pattern.compile(
          "^(?:https?:)?//(?:[^/@]{0,80}@)?(?:www\\.)?([^/:?#\\s]{3,250})",
          Pattern.CASE_INSENSITIVE);

  private Outlet() {}

  /** The host without {@code www.}, seen through a web archive. */
  static @Nullable String ofAddress(@Nullable String address) {
    if (address == null || address.length() > 4_000) {
      return null;
    }
    Matcher matcher = HOST.matcher(withoutArchive(address.strip()));
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** The address that a web archive's address speaks of, or the address itself. */
  static String withoutArchive(String address) {
    return ARCHIVED.matcher(address).replaceFirst("");
  }

  /** The site of {@code Also on example.com …}, null for another line. */
  static @Nullable String ofLinkLine(String line) {
    Matcher matcher = OWN_SITE.matcher(line);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
  }
}
