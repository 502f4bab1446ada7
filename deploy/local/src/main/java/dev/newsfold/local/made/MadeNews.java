package dev.newsfold.local.made;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** A stream of reports of many events, some of them copies; the same for the same seed. */
public record MadeNews(List<MadeArticle> articles) {

  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 8);

  /** Events of one day are told apart less surely than the order of reports may change. */
  private static final int DAYS_BETWEEN = 5;

  private static final int MOST_REPORTS = 4;

  /** One report in so many is another outlet's, word for word. */
  private static final int A_COPY_IN = 6;

  /** Reports of an event stand at most about so many places apart. */
  private static final int SPREAD = 40;

  public MadeNews {
    articles = List.copyOf(articles);
  }

  public static MadeNews of(Random random, int size) {
    return of(random, size, 0);
  }

  /** The same with addresses that begin at a number. */
  public static MadeNews of(Random random, int size, int firstNumber) {
    List<Placed> placed = new ArrayList<>();
    for (int event = 0; placed.size() < size; event++) {
      LocalDate day = FIRST_DAY.plusDays((long) event * DAYS_BETWEEN);
      Instant published = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      addReports(placed, day, place -> published, firstNumber, random);
    }
    return inOrder(placed, size);
  }

  /** As much, published one after another from a time on, of events of these days. */
  public static MadeNews during(
      Random random, int size, int firstNumber, Instant from, Duration between) {
    List<Placed> placed = new ArrayList<>();
    while (placed.size() < size) {
      Instant begun = from.plus(between.multipliedBy(placed.size()));
      addReports(
          placed,
          LocalDate.ofInstant(begun, ZoneOffset.UTC),
          place -> from.plus(between.multipliedBy(place)),
          firstNumber,
          random);
    }
    return inOrder(placed, size);
  }

  private static MadeNews inOrder(List<Placed> placed, int size) {
    return new MadeNews(
        placed.subList(0, size).stream()
            .sorted(Comparator.comparingInt(Placed::place))
            .map(Placed::article)
            .toList());
  }

  private record Placed(int place, MadeArticle article) {}

  private static void addReports(
      List<Placed> placed,
      LocalDate day,
      IntFunction<Instant> publishedAt,
      int firstNumber,
      Random random) {
    MadeEvent event = new MadeEvent(random, day);
    int first = placed.size();
    int reports = 1 + random.nextInt(MOST_REPORTS);
    for (int report = 0; report < reports; report++) {
      String address = MadeArticle.address(firstNumber + placed.size());
      int place = first + random.nextInt(SPREAD);
      MadeArticle article =
          event.report(
              random, address, "Outlet " + (1 + random.nextInt(20)), publishedAt.apply(place));
      placed.add(new Placed(place, article));
      if (random.nextInt(A_COPY_IN) == 0) {
        String copied = MadeArticle.address(firstNumber + placed.size());
        int later = first + random.nextInt(SPREAD);
        placed.add(new Placed(later, copy(article, copied, publishedAt.apply(later))));
      }
    }
  }

  private static MadeArticle copy(MadeArticle article, String address, Instant published) {
    return new MadeArticle(address, "Copyist", published, article.title(), article.text());
  }
}
