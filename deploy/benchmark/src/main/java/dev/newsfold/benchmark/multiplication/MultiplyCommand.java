package dev.newsfold.benchmark.multiplication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.report.Terminal;
import dev.newsfold.enrich.sketch.SketchedArticle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes as many articles as are asked for, made from real ones. */
@Command(
    name = "multiply",
    description = {
      "Makes articles of the files into as many as are asked for, a line of JSON each: other words and"
          + " names for each event, sizes of events and copies as in the news.",
      "Rows: id, event (may be missing), title, text, url, published (null where unknown)."
    })
public final class MultiplyCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private StreamOptions options = new StreamOptions();

  @Mixin private Terminal terminal = new Terminal();

  @Option(names = "--output", paramLabel = "FILE", required = true, description = "Written anew.")
  private Path output = Path.of("");

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many. Default: 10000.")
  private int articles;

  @Override
  public Integer call() throws IOException {
    Collection<List<SketchedArticle>> events = options.events(terminal);
    FreshText texts = FreshText.ofEvents(events);
    ArticleStream stream = options.stream(events);
    try (BufferedWriter lines = Files.newBufferedWriter(output);
        Progress progress = terminal.progress("multiply", "articles", articles)) {
      for (int number = 0; number < articles; number++) {
        lines.write(line(number, stream.nextReport(), texts));
        lines.newLine();
        progress.step();
      }
    }
    return 0;
  }

  /** As the ingest service takes articles. */
  private static String line(int number, Report report, FreshText texts) {
    ObjectNode article = JSON.createObjectNode();
    article.put("url", "https://news.example/" + number);
    article.put("source", Objects.requireNonNullElse(report.template().source(), "unknown"));
    article.put("published", report.article().sketch().receivedAt().toString());
    article.put("language", report.article().sketch().language());
    article.put("title", texts.of(report.template().headline(), report.key()));
    article.put("text", texts.of(report.template().body(), report.key()));
    return article.toString();
  }
}
