package dev.newsfold.benchmark.searching;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients of which each asks its next question when it has the answer to the one before. */
final class ClosedLoop {

  private static final int OK = 200;
  private static final double NANOSECONDS = 1e9;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final QueryProcess service;
  private final int clients;

  ClosedLoop(QueryProcess service, int clients) {
    this.service = service;
    this.clients = clients;
  }

  /** Asks questions of a kind for a while. */
  Latencies ask(Questions questions, Duration time, long seed)
      throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    SplittableRandom random = new SplittableRandom(seed);
    long processor = service.processorTime().toNanos();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    try {
      List<Future<List<Long>>> asked = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        SplittableRandom own = random.split();
        asked.add(threads.submit(() -> askUntil(end, questions, own)));
      }
      List<Long> nanoseconds = new ArrayList<>();
      for (Future<List<Long>> client : asked) {
        nanoseconds.addAll(client.get());
      }
      return Latencies.of(
          questions.kind(),
          nanoseconds,
          (System.nanoTime() - start) / NANOSECONDS,
          (service.processorTime().toNanos() - processor) / NANOSECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException("a question was not answered: " + cause.getMessage(), cause);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Long> askUntil(long end, Questions questions, SplittableRandom random)
      throws IOException, InterruptedException {
    List<Long> nanoseconds = new ArrayList<>();
    while (System.nanoTime() < end) {
      HttpRequest request =
          HttpRequest.newBuilder(service.address().resolve(questions.draw().apply(random))).build();
      long start = System.nanoTime();
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      nanoseconds.add(System.nanoTime() - start);
      if (answer.statusCode() != OK) {
        throw new IOException(request.uri() + " is answered by " + answer.statusCode());
      }
    }
    return nanoseconds;
  }
}
