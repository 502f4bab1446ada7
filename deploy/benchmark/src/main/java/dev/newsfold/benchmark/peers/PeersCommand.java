package dev.newsfold.benchmark.peers;

import dev.newsfold.benchmark.peers.articles.GivenArticles;
import dev.newsfold.benchmark.peers.files.FilesContest;
import dev.newsfold.benchmark.peers.process.Machine;
import dev.newsfold.benchmark.peers.table.Comparison;
import dev.newsfold.benchmark.peers.table.Task;
import dev.newsfold.benchmark.report.Terminal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures Newsfold beside what people would use instead, on the same articles and machine. */
@Command(
    name = "peers",
    description = {
      "Measures Newsfold beside what people would use instead, one after another, each in processes of"
          + " its own with the same heap and processors.",
      "copies: Spark MLlib's MinHashLSH; stories: a script with scikit-learn; tagging: CoreNLP's"
          + " pipeline; files: Kafka Connect, from a file to rows in PostgreSQL.",
      "Rates are without the start, which has a column of its own. One that fails is told of, and the"
          + " rest goes on.",
      "Rows: id, event (stories need it), title, text, url, published (null where unknown). A file that"
          + " has its pairs beside it in NAME-pairs.tsv is for copies. Default: the seeds, multiplied.",
      "Multiplied articles have other words and names, and the dates and the form of the real ones:"
          + " they show how rates fall with the number, and are harder to tell apart than news."
    })
public final class PeersCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files of articles.")
  private List<Path> files = List.of();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "TASK",
      description = "Of copies, stories, tagging and files. Default: all of them.")
  private List<Task> only = List.of();

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many the articles of the files are multiplied to. Default: 10000.")
  private int articles;

  @Option(
      names = "--tagged",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many articles are tagged. Default: 60.")
  private int tagged;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "1000",
      description = "With how many articles a JVM is warmed up before it is timed. Default: 1000.")
  private int warmUp;

  @Option(
      names = "--heap-megabytes",
      paramLabel = "N",
      defaultValue = "2048",
      description =
          "The heap of each JVM; of those that read and write Kafka a quarter. Default: 2048.")
  private int heapMegabytes;

  @Option(
      names = "--processors",
      paramLabel = "N",
      description = "How many each may use. Default: all.")
  private @Nullable Integer processors;

  @Option(
      names = "--python",
      paramLabel = "PROGRAM",
      description = "Default: the first python3 that has scikit-learn.")
  private @Nullable String python;

  @Mixin private Terminal terminal = new Terminal();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Set<Task> tasks = only.isEmpty() ? EnumSet.allOf(Task.class) : EnumSet.copyOf(only);
    Machine machine =
        new Machine(
            root(),
            heapMegabytes,
            processors == null ? Runtime.getRuntime().availableProcessors() : processors);
    Path folder = Files.createTempDirectory("newsfold-peers-");
    Contest contest = new Contest(machine, folder, warmUp, new Comparison());
    tell("make %d articles".formatted(articles));
    Given given = Given.of(files, articles, terminal);
    if (tasks.contains(Task.COPIES)) {
      copies(contest, given);
    }
    if (tasks.contains(Task.STORIES)) {
      stories(contest, given);
    }
    if (tasks.contains(Task.TAGGING)) {
      tell("tagging");
      new TaggingContest(contest, given.texts().first(tagged)).run();
    }
    if (tasks.contains(Task.FILES)) {
      tell("files");
      new FilesContest(machine, folder, contest.comparison(), given.multiplied()).run();
    }
    if (terminal.json()) {
      contest.comparison().json(System.out);
    } else {
      contest.comparison().table(System.out, Terminal.isAttached());
    }
    if (contest.comparison().rows().stream().allMatch(row -> row.why() == null)) {
      delete(folder);
    } else {
      tell("what those that failed said is in " + folder);
    }
    return 0;
  }

  /** What the fold does with the multiplied ones is told of with the stories. */
  private static void copies(Contest contest, Given given)
      throws IOException, InterruptedException {
    for (GivenArticles file : given.withPairs()) {
      tell("copies among " + file.name());
      new CopiesContest(contest, file, true).run();
    }
    tell("copies among " + given.multiplied().name());
    new CopiesContest(contest, given.multiplied(), false).run();
  }

  private void stories(Contest contest, Given given) throws IOException, InterruptedException {
    for (GivenArticles labelled : given.labelled()) {
      tell("stories of " + labelled.name());
      new StoriesContest(contest, new Python(pythons()), labelled).run();
    }
  }

  private List<String> pythons() {
    return python == null ? Python.USUAL : List.of(python);
  }

  /** What is done just now, for whoever waits some minutes. */
  private static void tell(String what) {
    System.err.println("peers: " + what);
  }

  /** The program lies in {@code deploy/benchmark/target}. */
  private static Path root() throws IOException {
    try {
      Path program =
          Path.of(PeersCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path above = program; above != null; above = above.getParent()) {
        if (Files.isDirectory(above.resolve("deploy/benchmark"))) {
          return above;
        }
      }
    } catch (URISyntaxException e) {
      throw new IOException("this program lies nowhere", e);
    }
    throw new IOException("this program does not lie in the project that it measures");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
