package dev.newsfold.benchmark.hotpath;

import static java.util.stream.Collectors.groupingBy;

import dev.newsfold.enrich.annotation.Annotate;
import dev.newsfold.enrich.annotation.Annotation;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.sketch.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The articles with all that enrich says of each by itself. */
@State(Scope.Benchmark)
public class Annotated {

  private final Map<String, List<SketchedArticle>> events = new LinkedHashMap<>();

  /** Loads the models, which takes seconds. */
  @Setup
  public void annotate(Samples samples) {
    Annotate annotate = Annotate.load();
    DrawSketch drawSketch = new DrawSketch(Vocabulary.load());
    for (Sample sample : samples.all()) {
      if (annotate.of(sample.text()) instanceof Annotation.Annotated annotated) {
        events
            .computeIfAbsent(sample.event(), any -> new ArrayList<>())
            .add(drawSketch.of(annotated.article()));
      }
    }
  }

  List<SketchedArticle> all() {
    return events.values().stream().flatMap(List::stream).toList();
  }

  /** The reports of each event, in the language that most are in: the fold keeps them apart. */
  Collection<List<SketchedArticle>> events() {
    Map<String, List<SketchedArticle>> languages =
        all().stream().collect(groupingBy(Annotated::language));
    String largest =
        languages.entrySet().stream()
            .max(
                Comparator.comparingInt(
                        (Map.Entry<String, List<SketchedArticle>> one) -> one.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElseThrow(() -> new IllegalStateException("no article has a main text"));
    return events.values().stream()
        .map(reports -> reports.stream().filter(one -> language(one).equals(largest)).toList())
        .filter(reports -> !reports.isEmpty())
        .toList();
  }

  private static String language(SketchedArticle article) {
    return article.sketch().language();
  }
}
