package dev.newsfold.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Server-sent events as a browser reads them. */
public final class LiveEvents implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATA = "data:";
  private static final String COMMENT = ":";

  private final HttpURLConnection connection;
  private final BufferedReader lines;

  private LiveEvents(HttpURLConnection connection) throws IOException {
    this.connection = connection;
    this.lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
  }

  /**
   * Returns once the service sends.
   *
   * @param patienceMilliseconds after which silence is an {@link IOException}
   */
  public static LiveEvents open(URI uri, int patienceMilliseconds) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setReadTimeout(patienceMilliseconds);
    connection.setRequestProperty("Accept", "text/event-stream");
    RestClient.showOn(connection);
    LiveEvents events = new LiveEvents(connection);
    while (!events.line().startsWith(COMMENT)) {}
    return events;
  }

  /** The data of the next event. */
  public JsonNode next() throws IOException {
    while (true) {
      String line = line();
      if (line.startsWith(DATA)) {
        return JSON.readTree(line.substring(DATA.length()));
      }
    }
  }

  private String line() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("the service ended the live events");
    }
    return line;
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
