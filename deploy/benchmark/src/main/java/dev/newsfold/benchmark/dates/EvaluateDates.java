package dev.newsfold.benchmark.dates;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.newsfold.benchmark.evaluation.Evaluated;
import dev.newsfold.benchmark.labelled.LabelledFile;
import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.benchmark.labelled.LabelledPage;
import dev.newsfold.benchmark.labelled.LabelledRow;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.enrich.dating.ResolveDates;
import dev.newsfold.enrich.text.ReadText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Dates each page as the enrich service does, and compares the day with the one marked. The label
 * is not told to the page: it is dated by its address, metadata and text alone.
 */
final class EvaluateDates {

  static final List<String> TITLES = List.of("FILE", "PAGES", "EXACT", "RIGHT", "UNDATED", "RIGHT");

  private final Instant receivedAt;

  /** No page is dated later than it was received. */
  EvaluateDates(Instant receivedAt) {
    this.receivedAt = receivedAt;
  }

  /**
   * The share of exact days.
   *
   * @param exact of a page that is labelled with no date it is exact to find none
   */
  @JsonPropertyOrder({"file", "pages", "exact"})
  record DatesScore(String file, int pages, double exact) {}

  Evaluated of(Path file, IntFunction<Progress> progressOf) throws LabelledFileException {
    ReadText readText = new ReadText();
    ResolveDates resolveDates = new ResolveDates();
    List<LabelledRow> rows = LabelledFile.rows(file);
    List<DatedPage> pages = new ArrayList<>();
    try (Progress progress = progressOf.apply(rows.size())) {
      for (LabelledRow row : rows) {
        LabelledPage page = LabelledPage.of(row);
        RawArticle raw = page.raw(receivedAt);
        pages.add(
            new DatedPage(
                page,
                row.dayIfAny("published"),
                resolveDates.of(readText.of(raw), null, receivedAt).published()));
        progress.step();
      }
    }
    long exact = pages.stream().filter(DatedPage::isExact).count();
    return new Result(
        new DatesScore(file.toString(), pages.size(), (double) exact / pages.size()), pages);
  }

  private record Result(DatesScore score, List<DatedPage> pages) implements Evaluated {

    @Override
    public List<String> row() {
      List<DatedPage> undated = pages.stream().filter(page -> page.expected() == null).toList();
      return List.of(
          score.file(),
          Integer.toString(score.pages()),
          "%.4f".formatted(score.exact()),
          count(pages),
          Integer.toString(undated.size()),
          count(undated));
    }

    private static String count(List<DatedPage> pages) {
      return Long.toString(pages.stream().filter(DatedPage::isExact).count());
    }

    @Override
    public List<String> worst(int limit) {
      return pages.stream()
          .filter(page -> !page.isExact())
          .limit(limit)
          .flatMap(page -> page.explained().stream())
          .toList();
    }
  }
}
