package dev.newsfold.query.index;

import dev.newsfold.query.search.Cursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * The best of the newest matches of words, as many as are counted: what a frequent word says of
 * years is not read for a page of twenty.
 *
 * @param found the best ones
 * @param since the moment of the oldest that took part, in microseconds since 1970
 */
record RankedMatches(Found found, long since) {

  /** All matches take part. */
  static final long NO_END = Long.MIN_VALUE;

  /** What answers best goes first, of equal answers what arrived last. */
  private record Ranked(int document, float score, long number) {

    private static final Comparator<Ranked> WORST_FIRST =
        Comparator.comparing(Ranked::score).thenComparing(Ranked::number);

    private Found.Place place() {
      return new Found.Place(
          document, number, List.of(Float.toString(score), Long.toString(number)));
    }
  }

  /**
   * Finds a page.
   *
   * @param query what is ranked
   * @param countedUpTo so many take part where the list begins
   */
  static RankedMatches find(Ranking ranking, Query query, int limit, int countedUpTo)
      throws IOException {
    List<String> after = ranking.after();
    Best best = new Best(limit, after == null ? null : place(after));
    long oldest = ranking.since();
    int counted = 0;
    NewestFirst walk =
        NewestFirst.of(ranking.searcher(), ranking.arrived(query), ScoreMode.COMPLETE);
    NewestFirst.Segment at = walk.next();
    while (at != null && at.moment() >= oldest) {
      counted++;
      if (counted == countedUpTo && ranking.since() == NO_END) {
        oldest = at.moment();
      }
      best.offer(at);
      at = walk.next();
    }
    if (at != null) {
      counted = Math.max(counted, countedUpTo + 1);
    }
    return new RankedMatches(new Found(best.places(), counted), oldest);
  }

  private static Ranked place(List<String> after) {
    try {
      return new Ranked(-1, Float.parseFloat(after.get(0)), Long.parseLong(after.get(1)));
    } catch (NumberFormatException e) {
      throw Cursor.malformed();
    }
  }

  /** The best so far. */
  private static final class Best {

    private final int limit;
    private final @Nullable Ranked after;
    private final PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.WORST_FIRST);

    private Best(int limit, @Nullable Ranked after) {
      this.limit = limit;
      this.after = after;
    }

    private void offer(NewestFirst.Segment at) throws IOException {
      float score = at.score();
      Ranked worst = best.size() < limit ? null : best.peek();
      if (worst != null && score < worst.score()) {
        return;
      }
      Ranked ranked = new Ranked(at.leaf().docBase + at.document(), score, at.number());
      if (after != null && Ranked.WORST_FIRST.compare(ranked, after) >= 0) {
        return;
      }
      if (worst == null || Ranked.WORST_FIRST.compare(ranked, worst) > 0) {
        best.add(ranked);
        if (best.size() > limit) {
          best.remove();
        }
      }
    }

    private List<Found.Place> places() {
      List<Ranked> sorted = new ArrayList<>(best);
      sorted.sort(Ranked.WORST_FIRST.reversed());
      return sorted.stream().map(Ranked::place).toList();
    }
  }
}
