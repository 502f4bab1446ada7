package dev.newsfold.benchmark.hotpath;

import dev.newsfold.benchmark.annotation.RawArticles;
import dev.newsfold.benchmark.annotation.Seeds;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.labelled.LabelledFile;
import dev.newsfold.benchmark.labelled.LabelledPage;
import dev.newsfold.benchmark.labelled.LabelledRow;
import dev.newsfold.contracts.RawArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An article of a labelled file, as a text and as a page.
 *
 * @param event the name of the event that it is of, which no other one has
 * @param page the one of the file, or one made around the text
 */
record Sample(String event, RawArticle text, RawArticle page) {

  /** Articles that give no date were received then, on every run. */
  private static final Instant UNDATED = Instant.parse("2026-01-01T00:00:00Z");

  private static final RawArticles RAW = new RawArticles(UNDATED);

  /**
   * Those of the files, those of the seeds where no file is named.
   *
   * @param most of more articles so many are taken, at even distances
   */
  static List<Sample> of(List<Path> files, int most) throws IOException {
    List<Sample> all = new ArrayList<>();
    if (files.isEmpty()) {
      for (LabelledArticle seed : Seeds.articles()) {
        ofText("seeds", seed).ifPresent(all::add);
      }
    }
    for (Path file : files) {
      for (LabelledRow row : LabelledFile.rows(file)) {
        (row.fields().has("html") ? ofPage(row) : ofText(file.toString(), article(row)))
            .ifPresent(all::add);
      }
    }
    if (all.isEmpty()) {
      throw new IOException(files + ": no article has a text");
    }
    List<Sample> taken = new ArrayList<>();
    int count = Math.min(most, all.size());
    for (int i = 0; i < count; i++) {
      taken.add(all.get((int) ((long) i * all.size() / count)));
    }
    return taken;
  }

  private static LabelledArticle article(LabelledRow row) throws IOException {
    return new LabelledArticle(
        row.label("id"),
        row.textIfAny("event"),
        row.textIfAny("title"),
        row.text("text"),
        row.textIfAny("url"),
        row.textIfAny("published"),
        row.momentIfAny("published"));
  }

  private static Optional<Sample> ofText(String source, LabelledArticle article) {
    String event = article.event() == null ? article.id() : article.event();
    return RAW.of(article)
        .map(raw -> new Sample(source + ' ' + event, raw, withBody(raw, page(raw))));
  }

  private static Optional<Sample> ofPage(LabelledRow row) throws IOException {
    RawArticle page = LabelledPage.of(row).raw(UNDATED);
    return RAW.of(article(row)).map(text -> new Sample(row.file() + " " + page.id(), text, page));
  }

  private static RawArticle withBody(RawArticle raw, String html) {
    return new LabelledPage(raw.id(), raw.url(), html).raw(raw.receivedAt());
  }

  /** As plain as a page can be: a list of links before and after the paragraphs. */
  private static String page(RawArticle raw) {
    String title = escaped(raw.title() == null ? "" : raw.title());
    String links =
        List.of("World", "Politics", "Business", "Sport", "Culture", "Science").stream()
            .map(word -> "<li><a href=\"/%1$s\">%1$s</a></li>".formatted(word))
            .collect(Collectors.joining("", "<nav><ul>", "</ul></nav>"));
    return raw.text()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + escaped(line) + "</p>")
        .collect(
            Collectors.joining(
                "\n",
                "<html><head><title>%s</title></head><body>%s<article><h1>%s</h1>"
                    .formatted(title, links, title),
                "</article><footer>%s</footer></body></html>".formatted(links)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
