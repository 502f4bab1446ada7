package dev.newsfold.benchmark.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.benchmark.annotation.RawArticles;
import dev.newsfold.benchmark.annotation.Seeds;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.report.Columns;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.report.Terminal;
import dev.newsfold.benchmark.speed.NameModelRace.Result;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.enrich.tagging.name.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how many words one core annotates in a second, and where its time goes. */
@Command(
    name = "annotate",
    description = {
      "Annotates the articles of the files on one core: words a second, and the share of each step.",
      "Seconds are processor time, of the last round; the earlier ones warm the JVM up.",
      "Beside it, the name model alone, and CoreNLP's own reading of it, on the same words.",
      "Rows: id, title, text, url, published (null where unknown)."
    })
public final class AnnotateCommand implements Callable<Integer> {

  private static final Pattern WORD = Pattern.compile("\\S+");

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Files of articles. Default: the seeds, too few to warm up in a few rounds.")
  private List<Path> files = List.of();

  @Mixin private Terminal terminal = new Terminal();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often all articles are annotated. Default: 3.")
  private int rounds;

  @Override
  public Integer call() throws IOException {
    List<RawArticle> articles = articles();
    AnnotateInSteps annotate = new AnnotateInSteps();
    NameModelRace race = new NameModelRace();
    StepClock clock = new StepClock();
    Result models = race.run(List.of());
    try (Progress progress = terminal.progress("annotate", "articles", rounds * articles.size())) {
      for (int round = 0; round < rounds; round++) {
        clock = new StepClock();
        List<List<Token>> read = new ArrayList<>(articles.size());
        for (RawArticle article : articles) {
          read.add(annotate.of(article, clock));
          progress.step();
        }
        models = race.run(read);
      }
    }
    long words =
        articles.stream()
            .mapToLong(article -> WORD.matcher(article.text()).results().count())
            .sum();
    print(articles.size(), words, clock, models);
    return 0;
  }

  private List<RawArticle> articles() throws IOException {
    List<LabelledArticle> labelled = new ArrayList<>();
    if (files.isEmpty()) {
      labelled.addAll(Seeds.articles());
    }
    for (Path file : files) {
      labelled.addAll(LabelledArticle.of(file));
    }
    RawArticles raw = new RawArticles(Instant.now());
    return labelled.stream().flatMap(article -> raw.of(article).stream()).toList();
  }

  private void print(int articles, long words, StepClock clock, Result models) throws IOException {
    if (terminal.json()) {
      Map<String, Object> steps = new LinkedHashMap<>();
      for (Step step : Step.values()) {
        steps.put(name(step), clock.seconds(step));
      }
      Map<String, Object> whole = new LinkedHashMap<>();
      whole.put("articles", articles);
      whole.put("words", words);
      whole.put("seconds", clock.seconds());
      whole.put("wordsPerSecond", words / clock.seconds());
      whole.put("steps", steps);
      whole.put("nameModel", nameModel(words, clock, models));
      System.out.println(new ObjectMapper().writeValueAsString(whole));
      return;
    }
    Columns columns = new Columns(List.of("STEP", "SECONDS", "SHARE", "WORDS A SECOND"));
    for (Step step : Step.values()) {
      columns.add(row(name(step), clock.seconds(step), clock.seconds(), words));
    }
    columns.add(row("all", clock.seconds(), clock.seconds(), words));
    columns.add(row("name model alone", models.ownSeconds(), clock.seconds(), words));
    columns.add(row("the same in CoreNLP", models.coreNlpSeconds(), clock.seconds(), words));
    columns.print(System.out, Terminal.isAttached());
    System.out.printf(
        "The name model is %.1f times as fast as CoreNLP; of %,d labels, %,d differ.%n",
        models.speedUp(), models.labels(), models.differences());
    System.out.printf(
        "Annotating reaches %.0f %% of its words a second.%n",
        100 * models.ownSeconds() / clock.seconds());
  }

  private static Map<String, Object> nameModel(long words, StepClock clock, Result models) {
    Map<String, Object> nameModel = new LinkedHashMap<>();
    nameModel.put("wordsPerSecond", words / models.ownSeconds());
    nameModel.put("coreNlpWordsPerSecond", words / models.coreNlpSeconds());
    nameModel.put("toCoreNlp", models.speedUp());
    nameModel.put("annotateToNameModel", models.ownSeconds() / clock.seconds());
    nameModel.put("labels", models.labels());
    nameModel.put("differences", models.differences());
    return nameModel;
  }

  private static String name(Step step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<String> row(String name, double seconds, double all, long words) {
    return List.of(
        name,
        "%.3f".formatted(seconds),
        "%.1f %%".formatted(100 * seconds / all),
        "%.0f".formatted(words / seconds));
  }
}
