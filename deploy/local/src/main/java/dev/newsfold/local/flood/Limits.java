package dev.newsfold.local.flood;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.torture.Check;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks for more than is allowed, and looks for a reason in the answer.
 *
 * @param key one of its own, since it is used up
 */
record Limits(LocalSettings settings, String key, Consumer<String> voice) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_MILLISECONDS = 20_000;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int ENOUGH_BYTES = 16 * 1024;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
  private static final Pattern TYPE = Pattern.compile("(?i)\r\ncontent-type: ?(\\S+)");

  /** Well above {@code newsfold.access.key-burst} and what is given back meanwhile. */
  private static final int MANY = 5_000;

  Check run() throws IOException {
    List<String> wrong = new ArrayList<>();
    expect(413, tooLarge(settings.ingest("/api/articles"), "application/json", 33L << 20), wrong);
    expect(
        413,
        tooLarge(settings.ingest("/api/files"), "multipart/form-data; boundary=b", 257L << 20),
        wrong);
    expect(
        413,
        tooLarge(settings.query("/api/stories/s/corrections"), "application/json", 2L << 20),
        wrong);
    expect(429, tooOften(settings.query("/api/articles?limit=1")), wrong);
    expect(429, tooOften(settings.ingest("/api/feeds")), wrong);
    return new Check("limits answered with 413 and 429, and a reason", 0, 0, wrong);
  }

  /** What an answer says; no status where none came. */
  private record Said(String of, int status, String mediaType, String body) {}

  private void expect(int status, Said said, List<String> wrong) throws IOException {
    voice.accept("%s: %d, %s".formatted(said.of(), said.status(), said.body()));
    boolean isProblem =
        said.mediaType().startsWith("application/problem+json") && !detail(said).isBlank();
    if (said.status() != status || !isProblem) {
      wrong.add(
          "%s is answered with %d (%s): %s"
              .formatted(said.of(), said.status(), said.mediaType(), said.body()));
    }
  }

  private static String detail(Said said) {
    try {
      JsonNode problem = JSON.readTree(said.body());
      return problem.path("detail").asText();
    } catch (IOException e) {
      return "";
    }
  }

  /** It says how much there is to come, and the answer comes before that. */
  private Said tooLarge(URI address, String mediaType, long length) throws IOException {
    String head =
        String.join(
            "\r\n",
            "POST %s HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer %s",
            "Content-Type: %s",
            "Content-Length: %d",
            "Connection: close",
            "",
            "");
    return ask(
        "%d bytes for %s".formatted(length, address.getPath()),
        address,
        head.formatted(address.getPath(), key, mediaType, length));
  }

  private Said tooOften(URI address) throws IOException {
    long start = System.nanoTime();
    for (int asked = 1; asked <= MANY; asked++) {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setRequestProperty("Authorization", "Bearer " + key);
      int status = connection.getResponseCode();
      try (InputStream body =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        String text = new String(body.readAllBytes(), UTF_8);
        if (status == TOO_MANY_REQUESTS) {
          String of =
              "%d requests to %s in %.1f s"
                  .formatted(asked, address.getPath(), (System.nanoTime() - start) / 1e9);
          return new Said(of, status, connection.getContentType(), text);
        }
      }
    }
    return new Said(MANY + " requests to " + address.getPath(), 200, "", "");
  }

  private static Said ask(String of, URI address, String request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MILLISECONDS);
      socket.setSoTimeout(PATIENCE_MILLISECONDS);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      // A service that waits for the rest of the body does not hang up.
      byte[] begun = new byte[ENOUGH_BYTES];
      int count = Math.max(0, socket.getInputStream().read(begun));
      String answer = new String(begun, 0, count, UTF_8);
      Matcher status = STATUS.matcher(answer);
      Matcher type = TYPE.matcher(answer);
      int end = answer.indexOf("\r\n\r\n");
      return new Said(
          of,
          status.lookingAt() ? Integer.parseInt(status.group(1)) : 0,
          type.find() ? type.group(1) : "",
          end < 0 ? answer : answer.substring(end + 4));
    }
  }
}
