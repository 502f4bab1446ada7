package dev.newsfold.local.soak;

import dev.newsfold.local.settings.DataFolder;
import dev.newsfold.local.soak.Figure.Unit;
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

  /**
   * What the stores take for each article and all that is found in it, with a third to spare: a
   * text of made-up news has some 1,700 bytes. Kafka has it raw, enriched, and in each version of
   * its story, of which the older ones go when the topic is compacted.
   */
  private static final Figure STREAMS =
      Figure.store("stored by enrich, in RocksDB", Unit.BYTES, 2_200);

  private static final Figure DATABASE = Figure.store("stored in PostgreSQL", Unit.BYTES, 11_500);

  private static final Figure INDEX = Figure.store("stored in the search index", Unit.BYTES, 8_300);

  private static final Figure KAFKA = Figure.store("stored in Kafka", Unit.BYTES, 43_000);

  /** Each of its some 25 processes leaves open what it has used of some 100 tables and indexes. */
  private static final Figure DATABASE_FILES = Figure.bounded("postgres files", Unit.FILES, 2_500);

  static Sample of(TestSubject subject, double seconds) throws IOException, InterruptedException {
    Map<Figure, Double> figures = new LinkedHashMap<>();
    for (String process : TestSubject.PROCESSES) {
      Optional<ProcessHandle> running = subject.process(process);
      if (running.isPresent()) {
        add(process, subject.mostBytes(process), Vitals.collected(running.get()), figures);
      }
    }
    DataFolder data = subject.settings().data();
    figures.put(STREAMS, (double) FolderSize.bytes(data.streams()));
    figures.put(DATABASE, (double) databaseBytes(subject));
    figures.put(INDEX, (double) FolderSize.bytes(data.index()));
    figures.put(KAFKA, (double) FolderSize.bytes(data.kafka(), ".log"));
    return new Sample(seconds, articles(subject), figures);
  }

  private static void add(
      String process, long mostBytes, Vitals vitals, Map<Figure, Double> figures) {
    vitals.heapBytes().ifPresent(bytes -> add(process + " heap", Unit.BYTES, bytes, figures));
    figures.put(
        Figure.bounded(process + " resident", Unit.BYTES, (double) mostBytes),
        (double) vitals.residentBytes());
    figures.put(
        process.equals("postgres") ? DATABASE_FILES : Figure.steady(process + " files", Unit.FILES),
        (double) vitals.files());
    add(process + " threads", Unit.THREADS, vitals.threads(), figures);
  }

  private static void add(String name, Unit unit, long value, Map<Figure, Double> figures) {
    figures.put(Figure.steady(name, unit), (double) value);
  }

  private static long databaseBytes(TestSubject subject) throws IOException {
    return subject.number("select pg_database_size(current_database())");
  }

  /** Those that are in the tables: a search says how many it finds up to 10,000 only. */
  static long articles(TestSubject subject) throws IOException {
    return subject.number("select count(*) from article");
  }
}
