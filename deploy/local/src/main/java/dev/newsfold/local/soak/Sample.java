package dev.newsfold.local.soak;

import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.settings.DataFolder;
import dev.newsfold.local.soak.Growth.Unit;
import dev.newsfold.local.torture.TestSubject;
import dev.newsfold.local.vitals.FolderSize;
import dev.newsfold.local.vitals.Vitals;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All figures at a moment.
 *
 * @param articles that are stored
 * @param figures in their order
 */
record Sample(double seconds, long articles, Map<Figure, Double> figures) {

  /** A figure by its name. */
  record Figure(String name, Unit unit) {}

  /** Stores that hold the articles, and so grow with them. */
  static final String STORE = "stored ";

  static Sample of(TestSubject subject, double seconds) throws IOException, InterruptedException {
    Map<Figure, Double> figures = new LinkedHashMap<>();
    for (String process : TestSubject.PROCESSES) {
      Optional<ProcessHandle> running = subject.process(process);
      if (running.isPresent()) {
        add(process, Vitals.collected(running.get()), figures);
      }
    }
    DataFolder data = subject.settings().data();
    stored("by enrich, in RocksDB", FolderSize.bytes(data.streams()), figures);
    stored("in PostgreSQL", databaseBytes(subject), figures);
    stored("in the search index", FolderSize.bytes(data.index()), figures);
    stored("in Kafka", FolderSize.bytes(data.kafka(), ".log"), figures);
    return new Sample(seconds, articles(subject), figures);
  }

  private static void add(String process, Vitals vitals, Map<Figure, Double> figures) {
    vitals
        .heapBytes()
        .ifPresent(bytes -> figures.put(new Figure(process + " heap", Unit.BYTES), (double) bytes));
    figures.put(new Figure(process + " resident", Unit.BYTES), (double) vitals.residentBytes());
    figures.put(new Figure(process + " files", Unit.FILES), (double) vitals.files());
    figures.put(new Figure(process + " threads", Unit.THREADS), (double) vitals.threads());
  }

  private static void stored(String where, long bytes, Map<Figure, Double> figures) {
    figures.put(new Figure(STORE + where, Unit.BYTES), (double) bytes);
  }

  private static long databaseBytes(TestSubject subject) throws IOException {
    return subject.number("select pg_database_size(current_database())");
  }

  private static long articles(TestSubject subject) throws IOException {
    return RestClient.get(subject.settings().query("/api/articles?limit=1"))
        .body()
        .path("total")
        .asLong();
  }
}
