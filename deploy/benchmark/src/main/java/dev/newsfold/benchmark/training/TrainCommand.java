package dev.newsfold.benchmark.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.benchmark.annotation.AnnotateArticles;
import dev.newsfold.benchmark.report.Columns;
import dev.newsfold.benchmark.report.Terminal;
import dev.newsfold.enrich.story.StoryDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the story decision to labelled stories. */
@Command(
    name = "train",
    description = {
      "Fits the story decision to labelled stories; needs nothing running.",
      "The files are those of: evaluate stories. The same files give the same decision."
    })
public final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled stories to train on.")
  private List<Path> files = List.of();

  @Option(
      names = "--held-out",
      paramLabel = "FILE",
      description = "Labelled stories to measure on, and not to train on; can be repeated.")
  private List<Path> heldOut = List.of();

  @Option(
      names = "--leave-one-out",
      description = "Also measures each file by a decision of all the other files.")
  private boolean leavesOneOut;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the decision is written, such as decision.txt.")
  private @Nullable Path output;

  @Mixin private Terminal terminal = new Terminal();

  @Override
  public Integer call() throws IOException {
    if (leavesOneOut && files.size() < 2) {
      throw new ParameterException(spec.commandLine(), "--leave-one-out needs two files or more");
    }
    AnnotateArticles annotate = new AnnotateArticles(Instant.now());
    List<LabelledStories> trainedOn = read(files, annotate);
    List<LabelledStories> measuredOn = read(heldOut, annotate);
    Training training = Training.of(trainedOn, measuredOn, StoryDecision.load(), leavesOneOut);
    if (output != null) {
      Files.writeString(output, training.fitted().text(), UTF_8);
    }
    print(training);
    return 0;
  }

  private List<LabelledStories> read(List<Path> paths, AnnotateArticles annotate)
      throws IOException {
    List<LabelledStories> stories = new ArrayList<>();
    for (Path path : paths) {
      stories.add(
          LabelledStories.read(
              path, annotate, steps -> terminal.progress("train", "articles", steps)));
    }
    return stories;
  }

  private void print(Training training) throws IOException {
    if (terminal.json()) {
      System.out.println(new ObjectMapper().writeValueAsString(training));
      return;
    }
    Columns columns = new Columns(TrainedFile.TITLES);
    training.files().forEach(file -> columns.add(file.row()));
    columns.print(System.out, Terminal.isAttached());
  }
}
