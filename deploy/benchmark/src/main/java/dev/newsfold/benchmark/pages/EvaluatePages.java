package dev.newsfold.benchmark.pages;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.newsfold.benchmark.evaluation.Evaluated;
import dev.newsfold.benchmark.labelled.LabelledFile;
import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.benchmark.labelled.LabelledPage;
import dev.newsfold.benchmark.labelled.LabelledRow;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.enrich.text.ReadText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Reads each page as the enrich service does, and compares its body with the main text marked. */
final class EvaluatePages {

  static final List<String> TITLES = List.of("FILE", "PAGES", "F1", "PRECISION", "RECALL");

  private final Instant receivedAt;

  EvaluatePages(Instant receivedAt) {
    this.receivedAt = receivedAt;
  }

  /** Each figure is the mean over the pages. */
  @JsonPropertyOrder({"file", "pages", "f1", "precision", "recall"})
  record MainTextScore(String file, int pages, double f1, double precision, double recall) {}

  Evaluated of(Path file, IntFunction<Progress> progressOf) throws LabelledFileException {
    ReadText readText = new ReadText();
    List<LabelledRow> rows = LabelledFile.rows(file);
    List<PageScore> pages = new ArrayList<>();
    try (Progress progress = progressOf.apply(rows.size())) {
      for (LabelledRow row : rows) {
        LabelledPage page = LabelledPage.of(row);
        String mainText = row.text("text");
        pages.add(PageScore.of(page, readText.of(page.raw(receivedAt)).body(), mainText));
        progress.step();
      }
    }
    MainTextScore score =
        new MainTextScore(
            file.toString(),
            pages.size(),
            mean(pages, page -> page.score().f1()),
            mean(pages, page -> page.score().precision()),
            mean(pages, page -> page.score().recall()));
    return new Result(score, pages);
  }

  private static double mean(List<PageScore> pages, ToDoubleFunction<PageScore> figure) {
    return pages.stream().mapToDouble(figure).average().orElseThrow();
  }

  private record Result(MainTextScore score, List<PageScore> pages) implements Evaluated {

    @Override
    public List<String> row() {
      return List.of(
          score.file(),
          Integer.toString(score.pages()),
          "%.4f".formatted(score.f1()),
          "%.4f".formatted(score.precision()),
          "%.4f".formatted(score.recall()));
    }

    @Override
    public List<String> worst(int limit) {
      return pages.stream()
          .filter(page -> page.score().f1() < 1)
          .sorted(Comparator.comparingDouble(page -> page.score().f1()))
          .limit(limit)
          .flatMap(page -> page.explained().stream())
          .toList();
    }
  }
}
