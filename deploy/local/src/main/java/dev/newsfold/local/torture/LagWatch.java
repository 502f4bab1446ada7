package dev.newsfold.local.torture;

import static java.util.stream.Collectors.toMap;

import dev.newsfold.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Watches how far enrich is behind, several times a second: for how long it took nothing while
 * something waited, and until when it had caught up.
 */
final class LagWatch implements AutoCloseable {

  static final String GROUP = "newsfold-enrich";
  private static final int POLL_MILLISECONDS = 200;

  /** A look that was meant for a broker that is killed waits for it, whoever leads by then. */
  private static final int LOOK_MILLISECONDS = 3_000;

  private static final Duration CALM = Duration.ofSeconds(5);

  /** So long may brokers that are away keep from looking. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Admin admin;
  private final List<TopicPartition> partitions =
      IntStream.range(0, Topics.RAW.partitions())
          .mapToObj(partition -> new TopicPartition(Topics.ARTICLES_RAW, partition))
          .toList();

  LagWatch(String brokers) {
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                LOOK_MILLISECONDS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                LOOK_MILLISECONDS));
  }

  /**
   * What was seen.
   *
   * @param longestStandstill in which something waited in a partition and none of it was taken
   * @param most the most articles that waited
   * @param caughtUpAfter from the beginning
   */
  record Seen(Duration longestStandstill, long most, Duration caughtUpAfter) {
    String told() {
      return "a partition stood still for %.1f s at most, %d articles waited, caught up after %.1f s"
          .formatted(longestStandstill.toMillis() / 1e3, most, caughtUpAfter.toMillis() / 1e3);
    }
  }

  /** Begins to watch; done once all is over and no more than a few have waited for some seconds. */
  CompletableFuture<Seen> watch(CompletableFuture<Void> over, long few) {
    CompletableFuture<Seen> seen = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(over, few, seen), "lag-watch");
    thread.setDaemon(true);
    thread.start();
    return seen;
  }

  private void run(CompletableFuture<Void> over, long few, CompletableFuture<Seen> result) {
    try {
      long start = System.nanoTime();
      long[] movedAt = new long[partitions.size()];
      long[] taken = new long[partitions.size()];
      long standstill = 0;
      long most = 0;
      long behind = start;
      long looked = start;
      while (!over.isDone() || System.nanoTime() - behind < CALM.toNanos()) {
        Map<TopicPartition, Long> ends;
        Map<TopicPartition, Long> positions;
        try {
          ends = ends();
          positions = positions();
        } catch (ExecutionException e) {
          if (System.nanoTime() - looked > PATIENCE.toNanos()) {
            throw e;
          }
          Thread.sleep(POLL_MILLISECONDS);
          continue;
        }
        long now = System.nanoTime();
        looked = now;
        long waiting = 0;
        for (int i = 0; i < taken.length; i++) {
          long position = positions.getOrDefault(partitions.get(i), 0L);
          long lag = ends.getOrDefault(partitions.get(i), 0L) - position;
          // A transaction's own mark takes a place, too.
          waiting += Math.max(0, lag - 1);
          if (position != taken[i] || lag <= 1 || movedAt[i] == 0) {
            movedAt[i] = now;
          }
          taken[i] = position;
          standstill = Math.max(standstill, now - movedAt[i]);
        }
        most = Math.max(most, waiting);
        if (waiting > few) {
          behind = now;
        }
        Thread.sleep(POLL_MILLISECONDS);
      }
      result.complete(
          new Seen(Duration.ofNanos(standstill), most, Duration.ofNanos(behind - start)));
    } catch (ExecutionException | InterruptedException | RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
    return admin
        .listOffsets(partitions.stream().collect(toMap(p -> p, p -> OffsetSpec.latest())))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private Map<TopicPartition, Long> positions() throws ExecutionException, InterruptedException {
    return admin
        .listConsumerGroupOffsets(GROUP)
        .partitionsToOffsetAndMetadata()
        .get()
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() != null)
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  @Override
  public void close() {
    admin.close();
  }
}
