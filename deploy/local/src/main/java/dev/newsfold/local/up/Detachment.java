package dev.newsfold.local.up;

import dev.newsfold.local.Newsfold;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.process.OwnSession;
import dev.newsfold.local.process.RunState;
import dev.newsfold.local.process.RunStateFile;
import dev.newsfold.local.settings.LocalSettings;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code up} in a session of its own and repeats what it says until all is healthy. */
final class Detachment {

  private final LocalSettings settings;
  private final PrintStream progress;

  Detachment(LocalSettings settings, PrintStream progress) {
    this.settings = settings;
    this.progress = progress;
  }

  void run(List<String> options) throws IOException, InterruptedException, StartFailedException {
    Path log = settings.data().log("newsfold");
    Files.createDirectories(log.getParent());
    Files.deleteIfExists(log);
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.command(command(options)))
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    String key = RestClient.shown();
    if (key != null) {
      builder.environment().put(RestClient.KEY, key);
    }
    Process launcher = builder.start();
    long told = 0;
    boolean ready = false;
    boolean ended = false;
    while (!ready && !ended) {
      ended = launcher.waitFor(50, TimeUnit.MILLISECONDS);
      ready = isReady(launcher.pid());
      told = repeat(log, told);
    }
    repeat(log, told);
    if (ended) {
      throw new StartFailedException("it ended while it started; all it said is in " + log);
    }
  }

  private boolean isReady(long launcher) throws IOException {
    return new RunStateFile(settings.data())
        .read()
        .filter(state -> state.launcher().pid() == launcher)
        .map(RunState::readyAfterSeconds)
        .isPresent();
  }

  /** Returns how far it got. */
  private long repeat(Path log, long from) throws IOException {
    byte[] all = Files.readAllBytes(log);
    progress.write(all, (int) from, all.length - (int) from);
    progress.flush();
    return all.length;
  }

  private List<String> command(List<String> options) throws IOException {
    JavaProgram launcher = Installation.current().ownProgram("newsfold", Newsfold.class, 96);
    List<String> command = new ArrayList<>(launcher.command());
    command.add("up");
    command.addAll(List.of("--data", settings.data().path().toString()));
    command.addAll(List.of("--inbox", settings.inbox().toString(), "--host", settings.host()));
    for (Map.Entry<String, Integer> port : settings.ports().byOption().entrySet()) {
      command.addAll(List.of(port.getKey(), port.getValue().toString()));
    }
    command.addAll(options);
    return command;
  }
}
