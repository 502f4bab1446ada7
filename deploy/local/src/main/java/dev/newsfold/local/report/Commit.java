package dev.newsfold.local.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which commit of Newsfold lies here. */
final class Commit {

  private Commit() {}

  /** Null where there is no git, or no repository of it. */
  static @Nullable String in(Path root) throws InterruptedException {
    try {
      Process git =
          new ProcessBuilder("git", "-C", root.toString(), "describe", "--always", "--dirty")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String told = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
      return git.waitFor() == 0 && !told.isEmpty() ? told : null;
    } catch (IOException e) {
      return null;
    }
  }
}
