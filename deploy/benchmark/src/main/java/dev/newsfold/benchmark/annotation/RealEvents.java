package dev.newsfold.benchmark.annotation;

import dev.newsfold.benchmark.annotation.AnnotateArticles.Read;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.report.Terminal;
import dev.newsfold.enrich.sketch.SketchedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the reports of real events from files; a report that is of none is an event by itself. */
public final class RealEvents {

  /** Articles that give no date were received then: the same ones come of the same files. */
  private static final Instant UNDATED = Instant.parse("2026-01-01T00:00:00Z");

  private final AnnotateArticles annotate = new AnnotateArticles(UNDATED);
  private final Map<String, List<SketchedArticle>> events = new LinkedHashMap<>();
  private final Terminal terminal;

  private RealEvents(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The reports of each event; those of the seeds where no file is named. */
  public static Collection<List<SketchedArticle>> of(List<Path> files, Terminal terminal)
      throws IOException {
    RealEvents read = new RealEvents(terminal);
    if (files.isEmpty()) {
      read.add("seeds", Seeds.articles());
    }
    for (Path file : files) {
      read.add(file.toString(), LabelledArticle.of(file));
    }
    return read.events.values();
  }

  private void add(String source, List<LabelledArticle> articles) {
    try (Progress progress = terminal.progress("annotate", "articles", articles.size())) {
      for (Read read : annotate.of(articles, progress)) {
        SketchedArticle sketched = read.sketched();
        String label = read.article().event();
        String event = source + ' ' + (label == null ? read.article().id() : label);
        if (sketched != null) {
          events.computeIfAbsent(event, any -> new ArrayList<>()).add(sketched);
        }
      }
    }
  }
}
