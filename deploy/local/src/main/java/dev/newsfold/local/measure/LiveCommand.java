package dev.newsfold.local.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.http.LiveEvents;
import dev.newsfold.local.read.RunningQuery;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.status.Latencies;
import dev.newsfold.local.terminal.Table;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how soon a live event tells of a file that was dropped into the inbox. */
@Command(
    name = "live",
    description =
        "Drops made-up articles into the inbox of the Newsfold that runs, which keeps them, one"
            + " after the other, and measures how long it takes until a live event tells of each.")
final class LiveCommand implements Callable<Integer> {

  private static final int PATIENCE_MILLISECONDS = 60_000;

  /** The inbox is looked at at intervals: files come at any moment between. */
  private static final int LONGEST_PAUSE_MILLISECONDS = 500;

  private static final double NANOSECONDS = 1e9;

  @Mixin private LocalOptions options = new LocalOptions();

  @Option(names = "--files", paramLabel = "N", description = "How many files, one at least.")
  private int files = 10;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LocalSettings settings = RunningQuery.of(options).settings();
    List<Double> seconds = new ArrayList<>();
    Random random = new Random();
    try (LiveEvents events =
        LiveEvents.open(settings.query("/api/live?kind=article"), PATIENCE_MILLISECONDS)) {
      for (int file = 0; file < Math.max(1, files); file++) {
        Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLISECONDS));
        seconds.add(secondsUntilTold(random, settings.inbox(), events));
      }
    } catch (ConnectException e) {
      throw new IOException("Newsfold does not answer; start it with: newsfold up", e);
    }
    print(new Latencies(seconds));
    return 0;
  }

  private static double secondsUntilTold(Random random, Path inbox, LiveEvents events)
      throws IOException {
    String headline = "About " + words(random, 5);
    String name = "live-" + Long.toHexString(random.nextLong()) + ".txt";
    Path part = Files.writeString(inbox.resolve("." + name + ".part"), article(random, headline));
    long dropped = System.nanoTime();
    Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    while (!events.next().path("headline").asText().equals(headline)) {}
    return (System.nanoTime() - dropped) / NANOSECONDS;
  }

  /** Of words drawn anew for each: it is nobody's copy. */
  private static String article(Random random, String headline) {
    return random
        .ints(12, 6, 14)
        .mapToObj(length -> words(random, length) + ".")
        .collect(Collectors.joining(" ", headline + "\n\n", "\n"));
  }

  private static String words(Random random, int words) {
    return random
        .longs(words, 0, 1L << 30)
        .mapToObj(number -> Long.toString(number, Character.MAX_RADIX).replaceAll("\\d", "a"))
        .collect(Collectors.joining(" "));
  }

  private void print(Latencies latencies) throws IOException {
    if (options.json()) {
      System.out.println(
          new ObjectMapper()
              .writeValueAsString(
                  Map.of(
                      "files",
                      latencies.seconds().size(),
                      "median",
                      latencies.median(),
                      "longest",
                      latencies.longest())));
      return;
    }
    Table table = new Table("FILES", "MEDIAN S", "LONGEST S");
    table.add(
        Integer.toString(latencies.seconds().size()),
        rounded(latencies.median()),
        rounded(latencies.longest()));
    table.print(System.out);
  }

  private static String rounded(@Nullable Double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
