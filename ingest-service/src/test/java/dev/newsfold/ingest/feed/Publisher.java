package dev.newsfold.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on loopback that answers as it is told, and keeps what it was asked. */
final class Publisher implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  Publisher() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** What is done with a request. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /** A request as it came; a header that was absent is null. */
  record Request(String path, Map<String, List<String>> headers) {
    String header(String name) {
      return headers.containsKey(name) ? headers.get(name).get(0) : null;
    }
  }

  void answers(String path, Answer answer) {
    answers.put(path, answer);
  }

  void answers(String path, int status, String body, String... headers) {
    answers(path, status, body.getBytes(UTF_8), headers);
  }

  void answers(String path, int status, byte[] body, String... headers) {
    answers(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
        });
  }

  /** Begins a body that has no end; between two pieces, which are many, the client is awaited. */
  void neverEnds(String path, byte[] piece, Runnable between) {
    answers(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          while (true) {
            body.write(piece);
            body.flush();
            between.run();
          }
        });
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      requests.add(new Request(path, Map.copyOf(exchange.getRequestHeaders())));
      Answer answer = answers.get(path);
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      answer.to(exchange);
    }
  }

  List<Request> requests(String path) {
    return List.copyOf(requests).stream().filter(request -> request.path().equals(path)).toList();
  }

  String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
