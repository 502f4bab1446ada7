package dev.newsfold.local.torture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A stream of reports of many events, some of them copies; the same for the same seed. */
record MadeNews(List<MadeArticle> articles) {

  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 8);

  /** Events of one day are told apart less surely than the order of reports may change. */
  private static final int DAYS_BETWEEN = 5;

  private static final int MOST_REPORTS = 4;

  /** One report in so many is another outlet's, word for word. */
  private static final int A_COPY_IN = 6;

  /** Reports of an event stand at most about so many places apart. */
  private static final int SPREAD = 40;

  MadeNews {
    articles = List.copyOf(articles);
  }

  static MadeNews of(Random random, int size) {
    List<Placed> placed = new ArrayList<>();
    for (int event = 0; placed.size() < size; event++) {
      addReports(
          placed, new MadeEvent(random, FIRST_DAY.plusDays((long) event * DAYS_BETWEEN)), random);
    }
    return new MadeNews(
        placed.subList(0, size).stream()
            .sorted(Comparator.comparingInt(Placed::place))
            .map(Placed::article)
            .toList());
  }

  private record Placed(int place, MadeArticle article) {}

  private static void addReports(List<Placed> placed, MadeEvent event, Random random) {
    int first = placed.size();
    int reports = 1 + random.nextInt(MOST_REPORTS);
    for (int report = 0; report < reports; report++) {
      int number = placed.size();
      MadeArticle article =
          event.report(random, address(number), "Outlet " + (1 + random.nextInt(20)));
      placed.add(new Placed(first + random.nextInt(SPREAD), article));
      if (random.nextInt(A_COPY_IN) == 0) {
        placed.add(new Placed(first + random.nextInt(SPREAD), copy(article, placed.size())));
      }
    }
  }

  private static MadeArticle copy(MadeArticle article, int number) {
    return new MadeArticle(
        address(number), "Copyist", article.published(), article.title(), article.text());
  }

  private static String address(int number) {
    return "https://news.example/" + number;
  }
}
