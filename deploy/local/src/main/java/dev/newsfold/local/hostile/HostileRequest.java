package dev.newsfold.local.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that no client sends by itself.
 *
 * @param number by which, with the seed, it can be made again
 * @param line the beginning of it, for people
 * @param bytes all of it, as it goes over the connection
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: it is sent and forgotten
record HostileRequest(long number, String line, byte[] bytes) {

  private static final Pattern IN_PATH = Pattern.compile("\\{[^}]*}");
  private static final int LONGEST_LINE = 200;

  private static final List<String> METHODS =
      List.of("GET", "POST", "DELETE", "PUT", "PATCH", "OPTIONS", "TRACE", "BREW", "HEAD");

  private static final List<String> MEDIA_TYPES =
      List.of(
          "application/json",
          "application/x-ndjson",
          "text/plain",
          "multipart/form-data; boundary=b",
          "multipart/form-data",
          "application/xml",
          "application/json; charset=utf-99",
          "nonsense",
          "*/*",
          "");

  private static final List<String> HEADERS =
      List.of(
          "Accept: nonsense",
          "Accept: text/html, */*;q=9",
          "Accept: application/json;q=a",
          "Accept-Encoding: gzip;q=x, \u00ff",
          "Range: bytes=9-1",
          "Range: bytes=-1,0-,5-4",
          "If-None-Match: \"",
          "If-None-Match: W/",
          "If-Modified-Since: yesterday",
          "Last-Event-ID: -1",
          "Last-Event-ID: 99999999999999999999",
          "Last-Event-ID: x",
          "Idempotency-Key: \u0001",
          "Cookie: newsfold_session=; ;=;a",
          "Authorization: Bearer",
          "Authorization: Basic x",
          "Authorization: Bearer a.b.c",
          "Origin: http://evil.example",
          "Origin: null",
          "X-Forwarded-For: 10.0.0.1",
          "X-HTTP-Method-Override: DELETE",
          "Expect: 100-continue",
          "Expect: nonsense",
          "Connection: upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
          "Connection: upgrade\r\nUpgrade: websocket",
          "Accept-Language: " + "a,".repeat(500));

  /** Whether the service would wait for more of it. */
  boolean isUnfinished() {
    String text = new String(bytes, ISO_8859_1);
    return !text.contains("\r\n\r\n") || text.contains("Content-Length: 300000000");
  }

  /** The one of this number: the same for the same seed and the same description. */
  static HostileRequest of(long seed, long number, List<Operation> operations) {
    Random random = new Random(seed * 1_000_003 + number);
    Operation operation = operations.get(random.nextInt(operations.size()));
    return random.nextInt(5) == 0
        ? broken(random, number, operation)
        : wrong(random, number, operation);
  }

  /** As HTTP has it; what is wrong is what it says. */
  private static HostileRequest wrong(Random random, long number, Operation operation) {
    StringBuilder target = new StringBuilder(path(random, operation));
    char before = '?';
    for (String name : operation.query()) {
      if (random.nextInt(3) == 0) {
        target.append(before).append(name).append('=').append(HostileValue.any(random));
        before = '&';
      }
    }
    if (random.nextInt(6) == 0) {
      target.append(before).append(HostileValue.any(random)).append('=');
    }
    StringBuilder head = new StringBuilder();
    for (String name : operation.headers()) {
      if (random.nextBoolean()) {
        head.append(name).append(": ").append(HostileValue.any(random)).append("\r\n");
      }
    }
    if (random.nextInt(3) == 0) {
      head.append(HEADERS.get(random.nextInt(HEADERS.size()))).append("\r\n");
    }
    String method =
        random.nextInt(8) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
    boolean hasBody = !operation.method().equals("GET") || random.nextInt(10) == 0;
    if (!hasBody) {
      return request(number, method + " " + target, head.toString(), new byte[0]);
    }
    String mediaType = mediaType(random, operation);
    byte[] body = HostileBody.any(random, mediaType);
    head.append("Content-Type: ").append(mediaType).append("\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    return request(number, method + " " + target, head.toString(), body);
  }

  private static String path(Random random, Operation operation) {
    return IN_PATH
        .matcher(operation.path())
        .replaceAll(found -> Matcher.quoteReplacement(HostileValue.any(random)));
  }

  private static String mediaType(Random random, Operation operation) {
    if (operation.mediaTypes().isEmpty() || random.nextInt(3) == 0) {
      return MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size()));
    }
    String described = operation.mediaTypes().get(random.nextInt(operation.mediaTypes().size()));
    return described.startsWith("multipart") ? described + "; boundary=b" : described;
  }

  /** Not as HTTP has it. */
  private static HostileRequest broken(Random random, long number, Operation operation) {
    String line = operation.method() + " " + path(random, operation);
    return switch (random.nextInt(14)) {
      case 0 -> request(number, line, "X-Flood: 1\r\n".repeat(2_000), new byte[0]);
      case 1 -> request(number, line, "X-Long: " + "a".repeat(100_000) + "\r\n", new byte[0]);
      case 2 -> request(number, line + "?q=" + "a".repeat(60_000), "", new byte[0]);
      case 3 -> request(number, line, "Content-Length: -5\r\n", new byte[0]);
      case 4 -> request(number, line, "Content-Length: 99999999999999999999\r\n", new byte[1]);
      case 5 -> request(number, line, "Content-Length: 5\r\nContent-Length: 6\r\n", new byte[6]);
      case 6 ->
          request(
              number,
              line,
              "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n",
              "zz\r\nx\r\n".getBytes(ISO_8859_1));
      case 7 ->
          request(
              number,
              line,
              "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
              "0\r\n\r\nGET / HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1));
      case 8 ->
          request(
              number,
              line,
              "Content-Type: application/json\r\nContent-Length: 300000000\r\n",
              new byte[0]);
      case 9 -> request(number, line + "\u0000\u00ff?\u0001", "", new byte[0]);
      case 10 -> raw(number, line + " HTTP/9.9\r\n\r\n");
      case 11 -> raw(number, line + "\r\n\r\n");
      case 12 -> raw(number, "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003");
      default -> request(number, line, "No colon here\r\n: nameless\r\n", new byte[0]);
    };
  }

  private static HostileRequest request(long number, String line, String head, byte[] body) {
    String all = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + head + "\r\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(all.getBytes(ISO_8859_1));
    bytes.writeBytes(body);
    return new HostileRequest(number, shortened(line), bytes.toByteArray());
  }

  private static HostileRequest raw(long number, String all) {
    return new HostileRequest(number, shortened(all), all.getBytes(ISO_8859_1));
  }

  private static String shortened(String line) {
    String printable = line.replaceAll("[^\\x20-\\x7e]", "?");
    return printable.length() > LONGEST_LINE ? printable.substring(0, LONGEST_LINE) : printable;
  }
}
