package dev.newsfold.benchmark.peers.files;

import dev.newsfold.benchmark.peers.articles.GivenArticles;
import dev.newsfold.benchmark.peers.process.Machine;
import dev.newsfold.benchmark.peers.table.Comparison;
import dev.newsfold.benchmark.peers.table.Row;
import dev.newsfold.benchmark.peers.table.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From files to rows: Newsfold without enrich beside Kafka Connect, one after the other on the same
 * broker and database, with the same heap and the same articles.
 *
 * @param folder for the data of all
 */
public record FilesContest(
    Machine machine, Path folder, Comparison comparison, GivenArticles articles) {

  private static final String NEWSFOLD = "newsfold without enrich";
  private static final String CONNECT = "Kafka Connect";
  private static final String TO_KAFKA = ", files to Kafka";
  private static final String TO_ROWS = ", Kafka to rows";

  /** A fifth of the articles is not timed. */
  private static final int WARM_UP = 5;

  /** No more than the launcher gives its services: a stream needs little. */
  private static final int HEAP_SHARE = 4;

  private static final double AHEAD = 1;

  /** One way of two. */
  @FunctionalInterface
  private interface Way {
    Timed go(GivenArticles warmUp, GivenArticles articles) throws IOException, InterruptedException;
  }

  public void run() throws IOException, InterruptedException {
    int heap = machine.heapMegabytes() / HEAP_SHARE;
    try (Backing backing = Backing.start(machine, folder)) {
      List<Row> own = measure(NEWSFOLD, new OwnWay(machine, folder, backing, heap)::go);
      List<Row> connect = measure(CONNECT, new ConnectWay(machine, folder, backing, heap)::go);
      if (own.size() == connect.size()) {
        for (int i = 0; i < own.size(); i++) {
          comparison.compare(own.get(i), connect.get(i), i == 0 ? AHEAD : null);
        }
      }
    } catch (IOException e) {
      comparison.add(failed("broker and database", e));
    }
  }

  /** Both halves together, and each; one alone where it failed. */
  private List<Row> measure(String of, Way way) throws InterruptedException {
    int untimed = articles.size() / WARM_UP;
    GivenArticles timed =
        new GivenArticles(articles.name(), articles.articles().subList(untimed, articles.size()));
    List<Row> rows = new ArrayList<>();
    try {
      Timed taken = way.go(articles.first(untimed), timed);
      rows.add(row(of, timed, taken.both(), taken));
      rows.add(row(of + TO_KAFKA, timed, taken.toKafka(), taken));
      rows.add(row(of + TO_ROWS, timed, taken.toRows(), taken));
    } catch (IOException e) {
      rows.add(failed(of, e));
    }
    rows.forEach(comparison::add);
    return rows;
  }

  private static Row row(String of, GivenArticles timed, Timed.Half half, Timed taken) {
    return Row.timed(
        Task.FILES,
        of,
        timed.name(),
        timed.size(),
        half.seconds(),
        half.cpuSeconds(),
        taken.startSeconds());
  }

  private Row failed(String of, IOException reason) {
    return Row.failed(
        Task.FILES, of, articles.name(), articles.size(), String.valueOf(reason.getMessage()));
  }
}
