package dev.newsfold.local.down;

import dev.newsfold.local.process.Orphans;
import dev.newsfold.local.process.RunState;
import dev.newsfold.local.process.RunStateFile;
import dev.newsfold.local.settings.LocalOptions;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what runs on a data folder. */
@Command(name = "down", description = "Stops everything; what is stored stays.")
public final class DownCommand implements Callable<Integer> {

  private static final int PATIENCE_SECONDS = 75;

  @Mixin private LocalOptions options = new LocalOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    RunStateFile file = new RunStateFile(options.data());
    Optional<RunState> state = file.read();
    if (state.isEmpty()) {
      answer("nothing runs on " + options.data().path(), false);
      return 0;
    }
    Optional<ProcessHandle> launcher = state.get().launcher().process();
    if (launcher.isPresent()) {
      end(launcher.get());
    }
    Orphans.end(state.get());
    file.delete();
    answer("stopped", true);
    return 0;
  }

  private static void end(ProcessHandle launcher) throws InterruptedException {
    launcher.destroy();
    try {
      launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("newsfold: the launcher does not stop and is killed");
      launcher.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(String words, boolean stopped) {
    System.out.println(options.json() ? "{\"stopped\": " + stopped + "}" : words);
  }
}
