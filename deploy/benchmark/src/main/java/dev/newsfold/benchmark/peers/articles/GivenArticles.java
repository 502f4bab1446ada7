package dev.newsfold.benchmark.peers.articles;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.benchmark.annotation.RealEvents;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.multiplication.ArticleStream;
import dev.newsfold.benchmark.multiplication.FreshText;
import dev.newsfold.benchmark.multiplication.Report;
import dev.newsfold.benchmark.report.Terminal;
import dev.newsfold.enrich.sketch.SketchedArticle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Articles that whoever is measured is given, all of which have a text.
 *
 * @param name what they are called in the table
 */
public record GivenArticles(String name, List<LabelledArticle> articles) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** So many are published in a day, as {@code newsfold benchmark multiply} has it. */
  private static final int A_DAY = 10_000;

  private static final int SEED = 1;

  public GivenArticles {
    articles = articles.stream().filter(article -> !article.text().isBlank()).toList();
  }

  /** Those of a file. */
  public static GivenArticles of(Path file) throws IOException {
    return new GivenArticles(
        file.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", ""),
        LabelledArticle.of(file));
  }

  /** As many as are asked for, made of those in the files, or of the seeds; each has its event. */
  public static GivenArticles multiplied(List<Path> files, int count, Terminal terminal)
      throws IOException {
    Collection<List<SketchedArticle>> events = RealEvents.of(files, terminal);
    FreshText texts = FreshText.ofEvents(events);
    ArticleStream stream = new ArticleStream(events, A_DAY, SEED);
    List<LabelledArticle> articles = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      Report report = stream.nextReport();
      Instant published = report.article().sketch().receivedAt();
      articles.add(
          new LabelledArticle(
              Integer.toString(number),
              report.event(),
              texts.of(report.template().headline(), report.key()),
              texts.of(report.template().body(), report.key()),
              "https://news.example/" + number,
              published.toString(),
              published));
    }
    return new GivenArticles("multiplied", articles);
  }

  /** Whether each is labelled by the event that it reports. */
  public boolean isLabelled() {
    return articles.stream().allMatch(article -> article.event() != null);
  }

  /** The first ones. */
  public GivenArticles first(int count) {
    return new GivenArticles(name, articles.subList(0, Math.min(count, articles.size())));
  }

  public int size() {
    return articles.size();
  }

  /**
   * Writes a line of JSON for each, as the ingest service and labelled files have them, with the
   * moment of publication in seconds, too, for whoever does not read dates.
   */
  public Path write(Path file) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (LabelledArticle article : articles) {
        lines.write(line(article));
        lines.newLine();
      }
    }
    return file;
  }

  private static String line(LabelledArticle article) {
    Instant published = article.published();
    ObjectNode line = JSON.createObjectNode();
    line.put("id", article.id());
    line.put("event", article.event());
    line.put("title", article.title());
    line.put("text", article.text());
    line.put("url", article.url());
    line.put("published", published == null ? null : published.toString());
    line.put("publishedSeconds", published == null ? null : published.getEpochSecond());
    return line.toString();
  }
}
