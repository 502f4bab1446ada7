package dev.newsfold.local.measure;

import dev.newsfold.local.settings.LocalOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command that the program that measures knows under the same name. */
abstract class MeasuringCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Read by the program that does it. */
  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return BenchmarkProgram.current().run(spec.name(), words, options.json());
  }
}
