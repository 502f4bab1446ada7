package dev.newsfold.ingest.identity;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article's address without what differs between two addresses of one page: scheme, case of the
 * host, default port, user, fragment, tracking parameters, order of the query, way of escaping,
 * trailing slash. Hosts and paths for telephones stay as they are, since they can hold another
 * text. Writing it twice changes nothing (RFC 3986, section 6.2, but for scheme and slash).
 */
public record CanonicalUrl(String value) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:[^/?#@\\s]*@)?(?<host>\\[[0-9a-f:.]+]|[^/?#@:\\s\\[\\]]+)(?::(?<port>\\d{0,5}))?"
              + "(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?(?:#.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?:utm_.*|mtm_.*|pk_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid"
              + "|ttclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|vero_id|oly_anon_id"
              + "|oly_enc_id|s_cid|wt_mc|ocid|cmpid|spm)(?:=.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
  private static final Pattern TO_ESCAPE = Pattern.compile("[^\\x21-\\x7e]+|[\"<>\\\\^`{|}]+");

  /** Empty where the address is not an absolute one of the web. */
  public static Optional<CanonicalUrl> of(String address) {
    Matcher matcher = ADDRESS.matcher(address.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      String host = host(matcher.group("host"));
      return Optional.of(
          new CanonicalUrl(
              "https://"
                  + host
                  + port(matcher.group("port"))
                  + path(orEmpty(matcher.group("path")))
                  + query(orEmpty(matcher.group("query")))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * @throws IllegalArgumentException if no host can have the name
   */
  private static String host(String host) {
    String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    String lower = ascii.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static String port(@Nullable String port) {
    boolean isDefault = port == null || port.isEmpty() || port.equals("80") || port.equals("443");
    return isDefault ? "" : ":" + port;
  }

  private static String path(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
        continue;
      }
      if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return segments.stream().map(segment -> "/" + escaped(segment)).collect(Collectors.joining());
  }

  private static String query(String query) {
    String kept =
        Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
            .map(CanonicalUrl::escaped)
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static String escaped(String text) {
    String escaped = TO_ESCAPE.matcher(text).replaceAll(match -> escapes(match.group()));
    return ESCAPE.matcher(escaped).replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
  }

  private static String escapes(String characters) {
    StringBuilder escapes = new StringBuilder();
    for (byte b : characters.getBytes(StandardCharsets.UTF_8)) {
      escapes.append('%').append(String.format("%02X", b & 0xff));
    }
    return escapes.toString();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
