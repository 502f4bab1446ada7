package dev.newsfold.local.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.local.terminal.Table;
import dev.newsfold.local.torture.RunFolder;
import dev.newsfold.local.torture.RunOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries whether anything grows that should not. */
@Command(
    name = "soak",
    description =
        "Starts a Newsfold of its own, feeds it as much news as comes in hours, as fast as it takes"
            + " it, and tells how heap, memory, files, threads and stores grow with the articles;"
            + " fails where a store takes more for an article than it should, memory goes beyond its"
            + " bound, or anything else grows.")
public final class SoakCommand implements Callable<Integer> {

  @Option(names = "--hours", paramLabel = "N", description = "How many hours of news. Default: 24.")
  private double hours = 24;

  @Option(
      names = "--articles-per-hour",
      paramLabel = "N",
      description =
          "Articles in each of these; times the hours, all that is fed, as fast as it is taken."
              + " Default: 4000.")
  private int perHour = 4_000;

  @Option(names = "--seed", paramLabel = "S", description = "What is handed in. Default: 1.")
  private long seed = 1;

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream progress = options.progress();
    RunFolder place = options.place("soak");
    progress.println("seed " + seed + ", in " + place.path());
    List<Sample> samples =
        new Soak(seed, hours, perHour, place.path(), progress::println).samples();
    List<Growth> growth = Soak.growth(samples);
    boolean isPassed = growth.stream().allMatch(Growth::isAsItShouldBe);
    print(samples, growth, isPassed);
    place.close(isPassed);
    return isPassed ? 0 : 1;
  }

  private void print(List<Sample> samples, List<Growth> growth, boolean isPassed)
      throws IOException {
    if (options.json()) {
      ObjectMapper mapper = new ObjectMapper();
      ObjectNode object = mapper.createObjectNode();
      object.put("passed", isPassed);
      object.put("articles", samples.get(samples.size() - 1).articles());
      ObjectNode figures = object.putObject("bytesAnArticle");
      growth.forEach(one -> figures.put(one.figure().name(), one.perArticle()));
      System.out.println(mapper.writeValueAsString(object));
      return;
    }
    Table table = new Table("FIGURE", "FIRST", "1/3", "2/3", "LAST", "LINE THROUGH IT", "");
    for (Growth one : growth) {
      Figure figure = one.figure();
      table.add(
          figure.name(),
          at(0, figure, samples),
          at(1 / 3.0, figure, samples),
          at(2 / 3.0, figure, samples),
          at(1, figure, samples),
          one.told(),
          one.verdict());
    }
    table.print(System.out);
    System.out.println(isPassed ? "passed" : "failed");
  }

  private static String at(double share, Figure figure, List<Sample> samples) {
    Sample sample = samples.get((int) (share * (samples.size() - 1)));
    Double value = sample.figures().get(figure);
    return value == null ? "-" : figure.unit().told(value);
  }
}
