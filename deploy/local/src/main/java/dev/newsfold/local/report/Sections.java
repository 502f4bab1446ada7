package dev.newsfold.local.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a page says of each part, in pictures and words. */
final class Sections {

  private static final double MILLISECONDS = 1e3;

  private Sections() {}

  static String of(Part part, JsonNode printed) {
    return switch (part) {
      case PIPELINE -> PipelineSection.of(printed);
      case ANNOTATE -> annotate(printed);
      case FOLD -> GrowthSection.of(printed);
      case SEARCH -> search(printed);
      case LIVE -> live(printed);
      case PEERS -> peers(printed);
      case MICRO -> micro(printed);
    };
  }

  private static String annotate(JsonNode printed) {
    double seconds = Fields.number(printed, "seconds");
    Bars steps = new Bars(1);
    printed
        .path("steps")
        .properties()
        .forEach(
            step -> {
              double share = step.getValue().asDouble() / seconds;
              steps.add(step.getKey(), share, Numbers.share(share));
            });
    JsonNode model = printed.path("nameModel");
    double all = Fields.number(printed, "wordsPerSecond");
    double own = Fields.number(model, "wordsPerSecond");
    double coreNlp = Fields.number(model, "coreNlpWordsPerSecond");
    return Html.heading("Reading an article")
        + Html.note(
            "Words a second on one core by processor time, over %s articles. The name model alone is"
                    .formatted(Numbers.of(Fields.number(printed, "articles")))
                + " the ceiling of annotating: nobody finds names without reading every word. CoreNLP"
                + " reads the same model on the same words.")
        + new Bars(Math.max(own, Math.max(all, coreNlp)))
            .addMarked("annotating, all of it", all, Numbers.of(all))
            .add("its name model alone", own, Numbers.of(own))
            .add("the same model in CoreNLP", coreNlp, Numbers.of(coreNlp))
            .html()
        + Html.subheading("Where the time goes")
        + steps.html();
  }

  private static String search(JsonNode printed) {
    List<JsonNode> questions = Fields.list(printed, "questions");
    Bars bars = new Bars(most(questions, question -> Fields.number(question, "p99Milliseconds")));
    for (JsonNode question : questions) {
      double median = Fields.number(question, "p50Milliseconds");
      double seldom = Fields.number(question, "p99Milliseconds");
      bars.add(
          Fields.text(question, "kind"),
          median,
          seldom,
          "p50 %s, p99 %s; %s a second"
              .formatted(
                  Numbers.seconds(median / MILLISECONDS),
                  Numbers.seconds(seldom / MILLISECONDS),
                  Numbers.of(Fields.number(question, "perSecond"))));
    }
    return Html.heading("How fast it answers")
        + Html.note(
            "%s articles, asked by %s clients at once. HTTP alone is the ceiling: an answer without a question."
                .formatted(
                    Numbers.of(Fields.number(printed, "articles")),
                    Numbers.of(Fields.number(printed, "clients"))))
        + bars.html();
  }

  private static String live(JsonNode printed) {
    double median = Fields.number(printed, "median");
    double longest = Fields.number(printed, "longest");
    return Html.heading("How soon one is told")
        + Html.note(
            "From a file that is dropped into the inbox to the live event that tells of it.")
        + new Bars(longest)
            .add("median", median, Numbers.seconds(median))
            .add("longest", longest, Numbers.seconds(longest))
            .html();
  }

  private static String peers(JsonNode printed) {
    Map<String, List<JsonNode>> contests = new LinkedHashMap<>();
    for (JsonNode peer : Fields.list(printed, "peers")) {
      contests.computeIfAbsent(Figures.contest(peer), contest -> new ArrayList<>()).add(peer);
    }
    StringBuilder html = new StringBuilder(Html.heading("Beside others"));
    html.append(
        Html.note(
            "Articles a second, for tagging words, of Newsfold and of other programs that do the same"
                + " task, on the same articles of this machine; how right each is (F1) where that was"
                + " measured."));
    contests.forEach(
        (contest, peers) -> {
          html.append(Html.subheading(contest));
          Bars bars = new Bars(most(peers, Sections::perSecond));
          peers.forEach(peer -> addPeer(bars, peer));
          html.append(bars.html());
        });
    return html.toString();
  }

  private static double perSecond(JsonNode peer) {
    return Figures.hasFailed(peer) ? 0 : Fields.number(peer, "perSecond");
  }

  private static void addPeer(Bars bars, JsonNode peer) {
    if (Figures.hasFailed(peer)) {
      bars.add(Fields.text(peer, "of"), 0, "failed: " + Fields.text(peer, "why"));
      return;
    }
    double perSecond = perSecond(peer);
    String words =
        Numbers.of(perSecond)
            + " a second"
            + (Fields.hasNumber(peer, "f1") ? ", F1 " + Numbers.of(Fields.number(peer, "f1")) : "");
    if (Figures.isOurs(peer)) {
      bars.addMarked(Fields.text(peer, "of"), perSecond, words);
    } else {
      bars.add(Fields.text(peer, "of"), perSecond, words);
    }
  }

  private static String micro(JsonNode printed) {
    List<JsonNode> operations = Fields.list(printed, "operations");
    Bars bars = new Bars(most(operations, operation -> Fields.number(operation, "micros")));
    for (JsonNode operation : operations) {
      double micros = Fields.number(operation, "micros");
      String error =
          Fields.hasNumber(operation, "errorMicros")
              ? " ± " + Numbers.share(Fields.number(operation, "errorMicros") / micros)
              : "";
      String bytes =
          Fields.hasNumber(operation, "bytes")
              ? ", " + Numbers.bytes(Fields.number(operation, "bytes"))
              : "";
      bars.add(Fields.text(operation, "operation"), micros, Numbers.micros(micros) + error + bytes);
    }
    return Html.heading("Hot paths")
        + Html.note(
            "What each takes for an article once it is compiled, with the error of the mean, and how"
                + " much it allocates (JMH, average time).")
        + bars.html();
  }

  /** The largest of a figure that each has. */
  static double most(List<JsonNode> all, ToDoubleFunction<JsonNode> figure) {
    return all.stream().mapToDouble(figure).max().orElse(1);
  }
}
