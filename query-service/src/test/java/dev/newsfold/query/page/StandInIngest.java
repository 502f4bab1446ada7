package dev.newsfold.query.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Takes files as the ingest service does, and says what a test wants to have become of them. */
final class StandInIngest {

  static final StandInIngest RUNNING = new StandInIngest();

  private final HttpServer server;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private volatile String articleId = "";
  private volatile @Nullable String cookie;

  private StandInIngest() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/files", this::take);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The article that the next file holds. */
  void expect(String article) {
    received.clear();
    articleId = article;
  }

  List<String> received() {
    return received;
  }

  /** By what the sender of the last file is known, as the ingest service knows it. */
  @Nullable String cookie() {
    return cookie;
  }

  private void take(HttpExchange exchange) throws IOException {
    cookie = exchange.getRequestHeaders().getFirst("Cookie");
    received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    byte[] answer =
        """
        {"items": [{"id": "f-1", "name": "ferry.txt", "via": "rest", "state": "published",
                    "bytes": 1, "articleIds": ["%s"], "rejections": [],
                    "receivedAt": "2025-03-06T08:00:00Z"}]}"""
            .formatted(articleId)
            .getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Access-Control-Allow-Origin", exchange.getRequestHeaders().getFirst("Origin"));
    exchange.getResponseHeaders().set("Access-Control-Allow-Credentials", "true");
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(202, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
