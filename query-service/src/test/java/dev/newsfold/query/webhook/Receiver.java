package dev.newsfold.query.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes what a webhook sends, and answers as a test wants it to. */
final class Receiver implements AutoCloseable {

  /** A request as it came. */
  record Message(String id, Instant time, String signature, String body) {}

  final List<Message> messages = new CopyOnWriteArrayList<>();
  final AtomicInteger failures = new AtomicInteger();
  volatile int status = 204;
  volatile CountDownLatch answering = new CountDownLatch(0);

  private final HttpServer server;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/told";
  }

  List<String> bodies() {
    return messages.stream().map(Message::body).toList();
  }

  private void take(HttpExchange exchange) {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = exchange.getRequestHeaders();
      int answer = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 500 : status;
      CountDownLatch latch = answering;
      messages.add(
          new Message(
              headers.getFirst("webhook-id"),
              Instant.ofEpochSecond(Long.parseLong(headers.getFirst("webhook-timestamp"))),
              headers.getFirst("webhook-signature"),
              body));
      latch.await();
      exchange.sendResponseHeaders(answer, -1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    answering.countDown();
    server.stop(0);
  }
}
