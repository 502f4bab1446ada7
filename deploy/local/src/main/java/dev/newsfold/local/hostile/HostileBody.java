package dev.newsfold.local.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bodies that break what trusts them. */
final class HostileBody {

  /** The fields of all that can be sent; most are strange to where they are sent. */
  private static final List<String> FIELDS =
      List.of(
          "kind",
          "articles",
          "into",
          "editor",
          "note",
          "url",
          "every",
          "q",
          "person",
          "from",
          "to",
          "key",
          "text",
          "title",
          "byline",
          "published",
          "source",
          "language",
          "limit",
          "copies");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1e400",
          "123456789012345678901234567890123456789012345678901234567890",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"' OR 1=1; DROP TABLE article;--\"",
          "\"<script>alert(1)</script>\"",
          "\"../../../etc/passwd\"",
          "\"http://127.0.0.1/\"",
          "\"http://[::ffff:10.0.0.1]/\"",
          "\"http://user:word@x.invalid/\"",
          "\"http://x.invalid/\\r\\nHost: y\"",
          "\"PT0S\"",
          "\"-P1D\"",
          "\"P999999999Y\"",
          "\"merge\"",
          "\"split\"",
          "\"move\"",
          "\"2021-02-30\"",
          "\"s-none\"",
          "[]",
          "[null]",
          "[[[]]]",
          "[\"a\", 1, {}]",
          "{}",
          "{\"a\": {\"a\": {}}}",
          "\"" + "x".repeat(10_000) + "\"");

  private HostileBody() {}

  static byte[] any(Random random, String mediaType) {
    return switch (random.nextInt(10)) {
      case 0 -> new byte[0];
      case 1 -> noise(random);
      case 2 -> "[".repeat(20_000).getBytes(UTF_8);
      case 3 -> "{\"a\":".repeat(20_000).getBytes(UTF_8);
      case 4 -> ("{\"text\": \"" + "long ".repeat(20_000) + "\"}").getBytes(UTF_8);
      case 5 -> "{\"text\": \"\u00c3(\u00ff\", \"url\": \"\u0080\"}".getBytes(ISO_8859_1);
      case 6 -> cut(random, object(random));
      case 7 -> mediaType.startsWith("multipart") ? form(random) : object(random);
      default -> object(random);
    };
  }

  private static byte[] noise(Random random) {
    byte[] noise = new byte[1 + random.nextInt(2_000)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] object(Random random) {
    StringBuilder object = new StringBuilder("{");
    int fields = 1 + random.nextInt(6);
    for (int field = 0; field < fields; field++) {
      object
          .append(field == 0 ? "" : ", ")
          .append('"')
          .append(FIELDS.get(random.nextInt(FIELDS.size())))
          .append("\": ")
          .append(VALUES.get(random.nextInt(VALUES.size())));
    }
    return object.append('}').toString().getBytes(UTF_8);
  }

  private static byte[] cut(Random random, byte[] whole) {
    return Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  /** Of one part, whose name leads elsewhere, and which may not end. */
  private static byte[] form(Random random) {
    String name =
        List.of("a.txt", "../../x", "", "a\u0000.html", "x".repeat(500)).get(random.nextInt(5));
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n".formatted(name)
            + "Content-Type: application/octet-stream\r\n\r\n"
            + new String(random.nextBoolean() ? noise(random) : object(random), ISO_8859_1);
    return (random.nextBoolean() ? part + "\r\n--b--\r\n" : part).getBytes(ISO_8859_1);
  }
}
