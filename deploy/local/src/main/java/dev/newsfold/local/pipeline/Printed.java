package dev.newsfold.local.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.local.pipeline.Pipeline.Measured;
import dev.newsfold.local.status.Latencies;
import dev.newsfold.local.terminal.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was measured, to be read. */
record Printed(Measured measured) {

  private static final double MEDIAN = 0.5;
  private static final double SELDOM = 0.99;
  private static final double MILLISECONDS = 1e3;

  void tables(PrintStream out) {
    Table steps =
        new Table("STEP", "ARTICLES", "A SECOND", "THE MACHINE ALONE", "A SECOND", "SHARE");
    for (Step step : measured.steps()) {
      String name = step.name();
      String articles = Integer.toString(step.articles());
      String rate = rounded(step.perSecond());
      if (step.ceilings().isEmpty()) {
        steps.add(name, articles, rate, "", "", "");
      }
      for (Ceiling ceiling : step.ceilings()) {
        steps.add(
            name,
            articles,
            rate,
            ceiling.name(),
            rounded(ceiling.perSecond()),
            share(step.perSecond() / ceiling.perSecond()));
        name = "";
        articles = "";
        rate = "";
      }
    }
    steps.print(out);
    Whole.Highest highest = measured.highest();
    out.printf(
        Locale.ROOT,
        "%nfrom drop to searchable: %d articles, %.1f a second%n",
        highest.articles(),
        highest.perSecond());
    Table processes = new Table("PROCESS", "MS AN ARTICLE", "OF ONE CORE");
    highest
        .processorTime()
        .forEach(
            (name, taken) ->
                processes.add(
                    name,
                    fixed(taken.toMillis() / (double) highest.articles()),
                    share(taken.toMillis() / MILLISECONDS / highest.seconds())));
    processes.print(out);
    out.println();
    Table waits =
        new Table("OF THE HIGHEST", "A SECOND", "ARTICLES", "P50 S", "P99 S", "LONGEST S");
    for (Whole.AtRate rate : measured.atRates()) {
      waits.add(
          share(rate.share()),
          fixed(rate.perSecond()),
          Integer.toString(rate.waits().seconds().size()),
          fixed(rate.waits().at(MEDIAN)),
          fixed(rate.waits().at(SELDOM)),
          fixed(rate.waits().longest()));
    }
    waits.print(out);
  }

  void json(PrintStream out) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode whole = mapper.createObjectNode();
    ArrayNode steps = whole.putArray("steps");
    for (Step step : measured.steps()) {
      ObjectNode one = steps.addObject();
      one.put("step", step.name());
      one.put("articles", step.articles());
      one.put("perSecond", step.perSecond());
      ArrayNode ceilings = one.putArray("ceilings");
      for (Ceiling ceiling : step.ceilings()) {
        ObjectNode beside = ceilings.addObject();
        beside.put("ceiling", ceiling.name());
        beside.put("perSecond", ceiling.perSecond());
        beside.put("share", step.perSecond() / ceiling.perSecond());
      }
    }
    Whole.Highest highest = measured.highest();
    ObjectNode all = whole.putObject("whole");
    all.put("articles", highest.articles());
    all.put("perSecond", highest.perSecond());
    ObjectNode processors = all.putObject("processorMillisecondsAnArticle");
    for (var process : highest.processorTime().entrySet()) {
      Duration taken = process.getValue();
      processors.put(process.getKey(), taken.toMillis() / (double) highest.articles());
    }
    ArrayNode rates = whole.putArray("waits");
    for (Whole.AtRate rate : measured.atRates()) {
      Latencies waits = rate.waits();
      ObjectNode one = rates.addObject();
      one.put("shareOfHighest", rate.share());
      one.put("perSecond", rate.perSecond());
      one.put("p50Seconds", waits.at(MEDIAN));
      one.put("p99Seconds", waits.at(SELDOM));
      one.put("longestSeconds", waits.longest());
    }
    out.println(mapper.writeValueAsString(whole));
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private static String fixed(@Nullable Double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
