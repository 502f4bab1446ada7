package dev.newsfold.benchmark.searching;

import dev.newsfold.backing.postgres.PostgresServer;
import java.io.IOException;
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

  /** So many that what one question leaves behind is of little use to the next. */
  private static final int DIFFERENT = 2000;

  private static final double NANOSECONDS = 1e9;

  private final QueryProcess service;
  private final PostgresServer database;
  private final int clients;

  private record Answered(List<Long> nanoseconds, long bytes) {}

  ClosedLoop(QueryProcess service, PostgresServer database, int clients) {
    this.service = service;
    this.database = database;
    this.clients = clients;
  }

  /** Asks questions of a kind for a while. */
  Latencies ask(Questions questions, Duration time, long seed)
      throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    SplittableRandom random = new SplittableRandom(seed);
    List<String> drawn = questions.draw(DIFFERENT, random);
    ProcessorTime before = ProcessorTime.of(service, database);
    long start = System.nanoTime();
    long end = start + time.toNanos();
    try {
      List<Future<Answered>> asked = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        SplittableRandom own = random.split();
        asked.add(threads.submit(() -> askUntil(end, drawn, own)));
      }
      List<Long> nanoseconds = new ArrayList<>();
      long bytes = 0;
      for (Future<Answered> client : asked) {
        nanoseconds.addAll(client.get().nanoseconds());
        bytes += client.get().bytes();
      }
      return Latencies.of(
          questions.kind(),
          nanoseconds,
          (System.nanoTime() - start) / NANOSECONDS,
          ProcessorTime.of(service, database).since(before),
          bytes);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException("a question was not answered: " + cause.getMessage(), cause);
    } finally {
      threads.shutdownNow();
    }
  }

  private Answered askUntil(long end, List<String> drawn, SplittableRandom random)
      throws IOException {
    List<Long> nanoseconds = new ArrayList<>();
    long bytes = 0;
    try (HttpConnection connection = HttpConnection.open(service.address())) {
      while (System.nanoTime() < end) {
        String question = drawn.get(random.nextInt(drawn.size()));
        long start = System.nanoTime();
        bytes += connection.get(question);
        nanoseconds.add(System.nanoTime() - start);
      }
    }
    return new Answered(nanoseconds, bytes);
  }
}
