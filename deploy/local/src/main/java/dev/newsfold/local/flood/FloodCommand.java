package dev.newsfold.local.flood;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.local.torture.Check;
import dev.newsfold.local.torture.RunFolder;
import dev.newsfold.local.torture.RunOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries whether a Newsfold stands more than it is made for. */
@Command(
    name = "flood",
    description =
        "Starts a Newsfold of its own, and hands in articles of 4 MB, poison on every topic, many"
            + " times the usual rate, an hour of news while the query service stands still, and many"
            + " files at once; then looks whether all is there once, memory was bounded, and what"
            + " waited was told.")
public final class FloodCommand implements Callable<Integer> {

  @Option(
      names = "--normal",
      paramLabel = "N",
      description =
          "The usual rate, in articles a second. Default: 3.9, that of a desk of 10 million a month.")
  private double normal = 3.9;

  @Option(names = "--times", paramLabel = "N", description = "How many times that. Default: 100.")
  private double times = 100;

  @Option(names = "--minutes", paramLabel = "N", description = "For how long. Default: 2.")
  private double minutes = 2;

  @Option(
      names = "--files",
      paramLabel = "N",
      description = "How many are dropped at once. Default: 50000.")
  private int files = 50_000;

  @Option(names = "--seed", paramLabel = "S", description = "What is handed in. Default: 1.")
  private long seed = 1;

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream progress = options.progress();
    RunFolder place = options.place("flood");
    progress.println("seed " + seed + ", in " + place.path());
    Duration length = Duration.ofMillis((long) (minutes * 60_000));
    List<Check> checks =
        new Flood(seed, normal, times, length, files, place.path(), progress::println).run();
    boolean isPassed = checks.stream().allMatch(Check::isPassed);
    if (options.json()) {
      ObjectMapper mapper = new ObjectMapper();
      ObjectNode object = mapper.createObjectNode();
      object.put("seed", seed);
      object.put("passed", isPassed);
      object.set("wrong", Check.json(checks));
      System.out.println(mapper.writeValueAsString(object));
    } else {
      Check.print(checks, System.out);
      System.out.println(isPassed ? "passed" : "failed");
    }
    place.close(isPassed);
    return isPassed ? 0 : 1;
  }
}
