package dev.newsfold.local.torture;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.local.http.RestClient;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries by one seeded plan whether anything is lost or doubled when processes are killed. */
@Command(
    name = "torture",
    description =
        "Starts a Newsfold of its own, hands in articles by folder, REST and feed, and corrects"
            + " stories, while it kills, pauses and cuts off its processes, and compares what came"
            + " out with what went in and with an undisturbed run. In a folder on a disk with less"
            + " than 4 GB to spare, that is filled at times.")
public final class TortureCommand implements Callable<Integer> {

  @Option(names = "--minutes", paramLabel = "N", description = "How long. Default: 3.")
  private double minutes = 3;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "What is handed in, and what goes wrong when. Default: by the clock.")
  private long seed = System.currentTimeMillis() % 1_000_000;

  @Option(
      names = "--articles-per-second",
      paramLabel = "N",
      description = "How much is handed in. Default: 2.")
  private double articlesPerSecond = 2;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "A setting of the services, as an environment variable: to take a safeguard out, and see"
              + " that it is missed.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--cluster",
      description =
          "Takes the Newsfold of deploy/compose/cluster.yaml, which has to run and to be empty: kills"
              + " a broker and an enrich instance, then restarts everything in turn. Shows the key in"
              + " NEWSFOLD_KEY: that in access/operator.key. --set does nothing there.")
  private boolean cluster;

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream progress = options.progress();
    RunFolder place = options.place("torture");
    progress.println("seed " + seed + ", in " + place.path());
    Duration length = Duration.ofMillis((long) (minutes * 60_000));
    if (cluster) {
      RestClient.show(System.getenv(RestClient.KEY));
    }
    Verdict verdict =
        cluster
            ? new ClusterTorture(seed, length, articlesPerSecond, place.path(), progress::println)
                .run()
            : new Torture(
                    seed, length, articlesPerSecond, place.path(), settings, progress::println)
                .run();
    print(verdict);
    place.close(verdict.isPassed());
    return verdict.isPassed() ? 0 : 1;
  }

  private void print(Verdict verdict) throws IOException {
    if (options.json()) {
      System.out.println(json(verdict));
      return;
    }
    Check.print(verdict.checks(), System.out);
    System.out.printf(
        "seed %d: %d articles in %d stories, %d processes killed, %d lost, %d doubled: %s%n",
        verdict.seed(),
        verdict.articles(),
        verdict.stories(),
        verdict.kills(),
        verdict.lost(),
        verdict.doubled(),
        verdict.isPassed() ? "passed" : "failed");
  }

  private static String json(Verdict verdict) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode object = mapper.createObjectNode();
    object.put("seed", verdict.seed());
    object.put("articles", verdict.articles());
    object.put("stories", verdict.stories());
    object.put("kills", verdict.kills());
    object.put("lost", verdict.lost());
    object.put("doubled", verdict.doubled());
    object.put("passed", verdict.isPassed());
    object.set("wrong", Check.json(verdict.checks()));
    return mapper.writeValueAsString(object);
  }
}
