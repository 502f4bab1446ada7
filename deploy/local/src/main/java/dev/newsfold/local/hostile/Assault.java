package dev.newsfold.local.hostile;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Sends hostile requests, several at a time, and keeps what was wrong with the answers. */
final class Assault {

  private static final int AT_ONCE = 4;
  private static final long HOURS = 2;

  private final URI service;
  private final List<Operation> operations;
  private final long seed;
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
  private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();

  Assault(URI service, List<Operation> operations, long seed) {
    this.service = service;
    this.operations = List.copyOf(operations);
    this.seed = seed;
  }

  /** Returns when all are answered. */
  void send(long requests) throws InterruptedException {
    AtomicLong next = new AtomicLong();
    ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
    for (int sender = 0; sender < AT_ONCE; sender++) {
      senders.execute(
          () -> {
            for (long number = next.getAndIncrement();
                number < requests;
                number = next.getAndIncrement()) {
              send(HostileRequest.of(seed, number, operations));
            }
          });
    }
    senders.shutdown();
    if (!senders.awaitTermination(HOURS, TimeUnit.HOURS)) {
      senders.shutdownNow();
    }
  }

  private void send(HostileRequest request) {
    RawAnswer answer;
    try {
      answer = RawAnswer.to(request, service);
    } catch (IOException e) {
      answer = new RawAnswer(0, "no connection: " + e.getMessage(), true);
    }
    statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
    Finding.in(request, answer).ifPresent(findings::add);
  }

  /** How many answers had each status; 0 where the service hung up without one. */
  Map<Integer, Integer> statuses() {
    Map<Integer, Integer> counts = new TreeMap<>();
    statuses.forEach((status, count) -> counts.put(status, count.get()));
    return counts;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
