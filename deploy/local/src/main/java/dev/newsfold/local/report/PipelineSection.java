package dev.newsfold.local.report;

import static dev.newsfold.local.report.Sections.most;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a page says of the steps by themselves and of all of them together. */
final class PipelineSection {

  private PipelineSection() {}

  static String of(JsonNode printed) {
    return ceilings(printed) + processors(printed) + waits(printed);
  }

  private static String ceilings(JsonNode printed) {
    StringBuilder html =
        new StringBuilder(Html.heading("Each step beside what the machine can do"));
    html.append(
        Html.note(
            "Each step was measured while the others stood still. A ceiling is what this machine did"
                + " in the same run with the same records, files or rows, when nothing was made of"
                + " them; a full bar would mean that the step costs nothing on top."));
    for (JsonNode step : Fields.list(printed, "steps")) {
      html.append(
          "<div class=\"step\"><p><b>%s</b> <span>%s articles a second</span></p>%n"
              .formatted(
                  Html.escaped(Fields.text(step, "step")),
                  Numbers.of(Fields.number(step, "perSecond"))));
      Bars bars = new Bars(1);
      List<JsonNode> ceilings = Fields.list(step, "ceilings");
      for (JsonNode ceiling : ceilings) {
        double share = Fields.number(ceiling, "share");
        bars.add(
            "of " + Fields.text(ceiling, "ceiling"),
            share,
            "%s of %s a second"
                .formatted(Numbers.share(share), Numbers.of(Fields.number(ceiling, "perSecond"))));
      }
      html.append(
          ceilings.isEmpty() ? Html.note(withoutCeiling(Fields.text(step, "step"))) : bars.html());
      html.append("</div>\n");
    }
    return html.toString();
  }

  private static String withoutCeiling(String step) {
    return step.equals("enrich")
        ? "What it does has ceilings of its own: reading an article, and the fold."
        : "No ceiling of it was measured.";
  }

  private static String processors(JsonNode printed) {
    JsonNode whole = printed.path("whole");
    JsonNode processes = whole.path("processorMillisecondsAnArticle");
    double all = 0;
    double most = 0;
    for (JsonNode process : processes) {
      all += process.asDouble();
      most = Math.max(most, process.asDouble());
    }
    Bars bars = new Bars(most);
    processes
        .properties()
        .forEach(
            process ->
                bars.add(
                    process.getKey(),
                    process.getValue().asDouble(),
                    Numbers.of(process.getValue().asDouble()) + " ms"));
    return Html.heading("Who takes the processor")
        + Html.note(
            "Processor time an article, while %s articles came through as fast as it goes: %s a second, %s ms in all."
                .formatted(
                    Numbers.of(Fields.number(whole, "articles")),
                    Numbers.of(Fields.number(whole, "perSecond")),
                    Numbers.of(all)))
        + bars.html();
  }

  private static String waits(JsonNode printed) {
    List<JsonNode> rates = Fields.list(printed, "waits");
    Bars bars = new Bars(most(rates, rate -> Fields.number(rate, "p99Seconds")));
    for (JsonNode rate : rates) {
      double median = Fields.number(rate, "p50Seconds");
      double seldom = Fields.number(rate, "p99Seconds");
      bars.add(
          "%s, %s a second"
              .formatted(
                  Numbers.share(Fields.number(rate, "shareOfHighest")),
                  Numbers.of(Fields.number(rate, "perSecond"))),
          median,
          seldom,
          "p50 %s, p99 %s".formatted(Numbers.seconds(median), Numbers.seconds(seldom)));
    }
    return Html.heading("How long an article waits")
        + Html.note(
            "From the moment when an article was due until searches find it, at shares of the highest"
                + " rate. The strong part of a bar is the median (p50), the faint one what 99 of 100"
                + " do not exceed (p99).")
        + bars.html();
  }
}
