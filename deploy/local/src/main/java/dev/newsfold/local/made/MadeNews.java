package dev.newsfold.local.made;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A stream of reports of many events, some of them copies; the same for the same seed. */
public record MadeNews(List<MadeArticle> articles) {

  private static final long FIRST_DAY = LocalDate.of(2015, 1, 8).toEpochDay();

  /** Events of one day are told apart less surely than the order of reports may change. */
  private static final int DAYS_BETWEEN = 5;

  /**
   * So many days are gone through again and again, up to October 2024, each time others of them.
   */
  private static final int DAYS = 20_003;

  /** About so many reports and copies of an event there are. */
  private static final int REPORTS = 3;

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
    for (int event = firstNumber / REPORTS; placed.size() < size; event++) {
      addReports(placed, day(event), firstNumber, random);
    }
    return inOrder(placed, size);
  }

  private static LocalDate day(int event) {
    return LocalDate.ofEpochDay((FIRST_DAY + (long) event * DAYS_BETWEEN) % DAYS);
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
      List<Placed> placed, LocalDate day, int firstNumber, Random random) {
    MadeEvent event = new MadeEvent(random, day);
    Instant published = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    int first = placed.size();
    int reports = 1 + random.nextInt(MOST_REPORTS);
    for (int report = 0; report < reports; report++) {
      String address = MadeArticle.address(firstNumber + placed.size());
      int place = first + random.nextInt(SPREAD);
      MadeArticle article =
          event.report(random, address, "Outlet " + (1 + random.nextInt(20)), published);
      placed.add(new Placed(place, article));
      if (random.nextInt(A_COPY_IN) == 0) {
        String copied = MadeArticle.address(firstNumber + placed.size());
        placed.add(new Placed(first + random.nextInt(SPREAD), copy(article, copied)));
      }
    }
  }

  private static MadeArticle copy(MadeArticle article, String address) {
    return new MadeArticle(
        address, "Copyist", article.published(), article.title(), article.text());
  }
}
