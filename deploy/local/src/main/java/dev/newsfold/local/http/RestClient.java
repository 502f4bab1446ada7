package dev.newsfold.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Requests to the services of this machine, with the key of whoever runs this program; a proxy that
 * the environment names is passed by.
 */
public final class RestClient {

  /** Where the key of whoever runs a command stands in its environment. */
  public static final String KEY = "NEWSFOLD_KEY";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CONNECT_MILLISECONDS = 2_000;
  private static final int READ_MILLISECONDS = 60_000;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int LONGEST_WAIT_SECONDS = 60;

  private static volatile @Nullable String key;

  private RestClient() {}

  /** From now on each request shows this key. */
  public static void show(@Nullable String shown) {
    key = shown;
  }

  /** The key that is shown; null where there is none. */
  public static @Nullable String shown() {
    return key;
  }

  /** Shows the key on a connection that is opened elsewhere. */
  public static void showOn(HttpURLConnection connection) {
    String shown = key;
    if (shown != null) {
      connection.setRequestProperty("Authorization", "Bearer " + shown);
    }
  }

  /**
   * What a service answered.
   *
   * @param body missing where it sent none, or none that is JSON
   */
  public record Answer(int status, JsonNode body) {

    public boolean isOk() {
      return status / 100 == 2;
    }

    /** The problem that it describes, in a sentence. */
    public String problem() {
      String detail = body.path("detail").asText(body.path("title").asText(""));
      return detail.isEmpty() ? "status " + status : detail;
    }
  }

  public static Answer get(URI uri) throws IOException {
    return patiently(() -> open(uri, READ_MILLISECONDS));
  }

  /** A request that is sent, as often as it has to be. */
  @FunctionalInterface
  private interface Sent {
    HttpURLConnection send() throws IOException;
  }

  /** Goes slower where the service asks for it. */
  private static Answer patiently(Sent request) throws IOException {
    while (true) {
      HttpURLConnection connection = request.send();
      int wait = connection.getHeaderFieldInt("Retry-After", 0);
      Answer answer = answer(connection);
      if (answer.status() != TOO_MANY_REQUESTS || wait < 1 || wait > LONGEST_WAIT_SECONDS) {
        return answer;
      }
      try {
        TimeUnit.SECONDS.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return answer;
      }
    }
  }

  /** Takes a body as it comes. */
  @FunctionalInterface
  public interface Reader {
    void read(InputStream body) throws IOException;
  }

  /**
   * Hands over the body of an answer of success; any other answer is returned as it is.
   *
   * @throws IOException also where the connection ends before the body does
   */
  public static Answer download(URI uri, Reader reader) throws IOException {
    HttpURLConnection connection = open(uri, READ_MILLISECONDS);
    connection.setRequestProperty("Accept", "*/*");
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      return answer(connection);
    }
    try (InputStream body =
        new WholeBody(connection.getInputStream(), connection.getContentLengthLong())) {
      reader.read(body);
    }
    return new Answer(HttpURLConnection.HTTP_OK, JSON.missingNode());
  }

  /** Whether a service answers here with success, at once. */
  public static boolean isUp(URI uri) {
    try {
      HttpURLConnection connection = open(uri, CONNECT_MILLISECONDS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** Sends a file as the only part of a form. */
  public static Answer upload(URI uri, Path file) throws IOException {
    return patiently(() -> sendFile(uri, file));
  }

  private static HttpURLConnection sendFile(URI uri, Path file) throws IOException {
    String boundary = "newsfold-" + UUID.randomUUID();
    String name = file.getFileName().toString().replace("\\", "\\\\").replace("\"", "\\\"");
    byte[] head =
        String.join(
                "\r\n",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"",
                "Content-Type: application/octet-stream",
                "",
                "")
            .getBytes(UTF_8);
    byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(UTF_8);
    HttpURLConnection connection = open(uri, READ_MILLISECONDS);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=" + boundary);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(head.length + Files.size(file) + tail.length);
    try (OutputStream body = connection.getOutputStream()) {
      body.write(head);
      Files.copy(file, body);
      body.write(tail);
    }
    return connection;
  }

  /** Sends a body. */
  public static Answer post(URI uri, String mediaType, byte[] body) throws IOException {
    return post(uri, mediaType, body, Map.of());
  }

  /** Sends a body, with some headers. */
  public static Answer post(URI uri, String mediaType, byte[] body, Map<String, String> headers)
      throws IOException {
    return patiently(() -> sendBody(uri, mediaType, body, headers));
  }

  private static HttpURLConnection sendBody(
      URI uri, String mediaType, byte[] body, Map<String, String> headers) throws IOException {
    HttpURLConnection connection = open(uri, READ_MILLISECONDS);
    connection.setRequestMethod("POST");
    headers.forEach(connection::setRequestProperty);
    connection.setRequestProperty("Content-Type", mediaType);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream sent = connection.getOutputStream()) {
      sent.write(body);
    }
    return connection;
  }

  public static Answer delete(URI uri) throws IOException {
    return patiently(
        () -> {
          HttpURLConnection connection = open(uri, READ_MILLISECONDS);
          connection.setRequestMethod("DELETE");
          return connection;
        });
  }

  private static HttpURLConnection open(URI uri, int readMilliseconds) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(CONNECT_MILLISECONDS);
    connection.setReadTimeout(readMilliseconds);
    connection.setRequestProperty("Accept", "application/json");
    showOn(connection);
    return connection;
  }

  private static Answer answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    try (InputStream stream =
        status < HttpURLConnection.HTTP_BAD_REQUEST
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      byte[] body = stream == null ? new byte[0] : stream.readAllBytes();
      return new Answer(status, json(body));
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }
}
