package dev.newsfold.local.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The figures in what each benchmark printed. */
final class Figures {

  private static final double MICROS = 1e6;

  private Figures() {}

  /**
   * Those of a benchmark.
   *
   * @throws IllegalArgumentException names a field that is missing or wrong
   */
  static List<Figure> of(Part part, JsonNode printed) {
    return switch (part) {
      case PIPELINE -> pipeline(printed);
      case ANNOTATE -> annotate(printed);
      case FOLD -> fold(printed);
      case SEARCH -> search(printed);
      case LIVE -> live(printed);
      case PEERS -> peers(printed);
      case MICRO -> micro(printed);
    };
  }

  private static List<Figure> pipeline(JsonNode printed) {
    List<Figure> figures = new ArrayList<>();
    for (JsonNode step : Fields.list(printed, "steps")) {
      String name = Fields.text(step, "step");
      figures.add(Figure.rate(name + ": articles a second", Fields.number(step, "perSecond")));
      for (JsonNode ceiling : Fields.list(step, "ceilings")) {
        figures.add(
            Figure.share(
                name + ": of " + Fields.text(ceiling, "ceiling"), Fields.number(ceiling, "share")));
      }
    }
    JsonNode whole = printed.path("whole");
    double perSecond = Fields.number(whole, "perSecond");
    figures.add(Figure.rate("drop to searchable: articles a second", perSecond));
    figures.add(
        Figure.share("drop to searchable: of its slowest step", perSecond / slowest(printed)));
    for (Map.Entry<String, JsonNode> process :
        whole.path("processorMillisecondsAnArticle").properties()) {
      figures.add(
          Figure.time(
              process.getKey() + ": processor ms an article", process.getValue().asDouble()));
    }
    for (JsonNode rate : Fields.list(printed, "waits")) {
      String at = Numbers.share(Fields.number(rate, "shareOfHighest")) + " of the highest rate: ";
      figures.add(Figure.time(at + "p50 s", Fields.number(rate, "p50Seconds")));
      figures.add(Figure.time(at + "p99 s", Fields.number(rate, "p99Seconds")));
    }
    return figures;
  }

  /** Articles a second of the slower one of the steps that every article goes through. */
  static double slowest(JsonNode pipeline) {
    return Fields.list(pipeline, "steps").stream()
        .filter(step -> !Fields.text(step, "step").startsWith("ingest"))
        .mapToDouble(step -> Fields.number(step, "perSecond"))
        .min()
        .orElseThrow(() -> new IllegalArgumentException("field \"steps\" has no step but ingest"));
  }

  private static List<Figure> annotate(JsonNode printed) {
    JsonNode model = printed.path("nameModel");
    return List.of(
        Figure.rate("annotate: words a second", Fields.number(printed, "wordsPerSecond")),
        Figure.share(
            "annotate: of the name model alone", Fields.number(model, "annotateToNameModel")),
        Figure.share("name model: times as fast as CoreNLP", Fields.number(model, "toCoreNlp")));
  }

  private static List<Figure> fold(JsonNode printed) {
    List<Figure> figures = new ArrayList<>();
    for (JsonNode level : Fields.list(printed, "levels")) {
      String name = String.format(Locale.ROOT, "fold, %,.0f articles: ", number(level, "articles"));
      double micros = number(level, "processorMicros");
      figures.add(Figure.rate(name + "articles a second", MICROS / micros));
      figures.add(
          Figure.share(name + "of the stores alone", number(level, "storeMicros") / micros));
      if (Fields.hasNumber(level, "backgroundMicros")) {
        figures.add(
            Figure.cost(name + "background µs an article", number(level, "backgroundMicros")));
      }
      figures.add(Figure.cost(name + "heap MB", number(level, "heapMegabytes")));
      figures.add(Figure.cost(name + "disk bytes an article", number(level, "diskBytes")));
      figures.add(
          Figure.cost(name + "changelog bytes an article", number(level, "changelogBytes")));
      figures.add(Figure.time(name + "reopen s", number(level, "reopenSeconds")));
      figures.add(Figure.share(name + "stories F1", number(level.path("stories"), "f1")));
    }
    figures.add(Figure.cost("fold: exponent of the cost", number(printed, "exponent")));
    if (Fields.hasNumber(printed, "diskExponent")) {
      figures.add(Figure.cost("fold: exponent of the disk", number(printed, "diskExponent")));
    }
    return figures;
  }

  private static double number(JsonNode object, String field) {
    return Fields.number(object, field);
  }

  private static List<Figure> search(JsonNode printed) {
    List<JsonNode> questions = Fields.list(printed, "questions");
    Optional<Double> alone =
        questions.stream()
            .filter(question -> Fields.text(question, "kind").equals("HTTP alone"))
            .map(question -> Fields.number(question, "perSecond"))
            .findFirst();
    List<Figure> figures = new ArrayList<>();
    for (JsonNode question : questions) {
      String name = "search, " + Fields.text(question, "kind") + ": ";
      double perSecond = Fields.number(question, "perSecond");
      figures.add(Figure.rate(name + "answers a second", perSecond));
      alone.ifPresent(http -> figures.add(Figure.share(name + "of HTTP alone", perSecond / http)));
      figures.add(Figure.time(name + "p50 ms", Fields.number(question, "p50Milliseconds")));
      figures.add(Figure.time(name + "p99 ms", Fields.number(question, "p99Milliseconds")));
    }
    return figures;
  }

  private static List<Figure> live(JsonNode printed) {
    return List.of(
        Figure.time("live event: median s", Fields.number(printed, "median")),
        Figure.time("live event: longest s", Fields.number(printed, "longest")));
  }

  private static List<Figure> peers(JsonNode printed) {
    List<JsonNode> peers =
        Fields.list(printed, "peers").stream().filter(peer -> !hasFailed(peer)).toList();
    List<Figure> figures = new ArrayList<>();
    for (JsonNode peer : peers) {
      String name = "%s, %s: ".formatted(contest(peer), Fields.text(peer, "of"));
      double perSecond = Fields.number(peer, "perSecond");
      figures.add(Figure.rate(name + "a second", perSecond));
      if (isOurs(peer)) {
        if (Fields.hasNumber(peer, "f1")) {
          figures.add(Figure.share(name + "F1", Fields.number(peer, "f1")));
        }
        for (JsonNode other : peers) {
          if (!isOurs(other) && contest(other).equals(contest(peer))) {
            figures.add(
                Figure.share(
                    name + "times as fast as " + Fields.text(other, "of"),
                    perSecond / Fields.number(other, "perSecond")));
          }
        }
      }
    }
    return figures;
  }

  /** What those who can be compared have in common: the task and the articles. */
  static String contest(JsonNode peer) {
    return Fields.text(peer, "task") + ", " + Fields.text(peer, "on");
  }

  /** Then it says why, and has no time. */
  static boolean hasFailed(JsonNode peer) {
    return peer.path("why").isTextual();
  }

  /** Whether a peer is Newsfold itself. */
  static boolean isOurs(JsonNode peer) {
    return Fields.text(peer, "of").toLowerCase(Locale.ROOT).contains("newsfold");
  }

  private static List<Figure> micro(JsonNode printed) {
    List<Figure> figures = new ArrayList<>();
    for (JsonNode operation : Fields.list(printed, "operations")) {
      String name = Fields.text(operation, "operation");
      figures.add(Figure.time(name + ": µs an article", Fields.number(operation, "micros")));
      if (Fields.hasNumber(operation, "bytes")) {
        figures.add(Figure.cost(name + ": bytes an article", Fields.number(operation, "bytes")));
      }
    }
    return figures;
  }
}
