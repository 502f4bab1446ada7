package dev.newsfold.benchmark.multiplication;

import dev.newsfold.enrich.sketch.SketchedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * An endless stream of articles in the order of their publication, made from real ones. Kept are
 * lengths, vocabulary, dates relative to the publication, and how the reports of an event resemble
 * one another; drawn are the sizes of events, which of their reports are copies, and the times.
 */
public final class ArticleStream {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** What the sizes of events come to. */
  private static final double MEAN_SIZE = 2.4;

  private final List<List<SketchedArticle>> bySize;
  private final CommonWords common;
  private final double eventsApart;
  private final SplittableRandom random;
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong(Due::time).thenComparingLong(Due::order));
  private double nextEvent = START.toEpochMilli();
  private long order;

  /**
   * A stream of its own for each seed.
   *
   * @param realEvents the reports of each real event
   */
  public ArticleStream(
      Collection<List<SketchedArticle>> realEvents, int articlesPerDay, long seed) {
    if (realEvents.isEmpty() || realEvents.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("there is an event without articles, or no event");
    }
    this.bySize = realEvents.stream().sorted(Comparator.comparingInt(List::size)).toList();
    this.common =
        new CommonWords(
            realEvents.stream().flatMap(List::stream).map(SketchedArticle::sketch).toList());
    this.eventsApart = Duration.ofDays(1).toMillis() * MEAN_SIZE / articlesPerDay;
    this.random = new SplittableRandom(seed);
  }

  private record Due(NewsEvent event, int report, long time, long order) {}

  /** The next report, with the event that it is of. */
  public Report nextReport() {
    Due next = nextDue();
    return next.event().report(next.report());
  }

  private Due nextDue() {
    while (due.isEmpty() || due.element().time() > nextEvent) {
      announce(NewsEvent.draw(bySize, common, (long) nextEvent, random.split()));
      nextEvent -= Math.log(1 - random.nextDouble()) * eventsApart;
    }
    return due.remove();
  }

  private void announce(NewsEvent event) {
    for (int report = 0; report < event.size(); report++) {
      due.add(new Due(event, report, event.time(report), order++));
    }
  }
}
