package dev.newsfold.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Starts commands in a session of their own. Ctrl-C reaches every process of the terminal's
 * session, and the database would stop before the services that write to it have.
 */
public final class OwnSession {

  private static final List<String> PREFIX = prefix();

  private OwnSession() {}

  /** The command with what it needs before it; the process keeps its number. */
  public static List<String> command(List<String> programAndArguments) {
    List<String> command = new ArrayList<>(PREFIX);
    command.addAll(programAndArguments);
    return command;
  }

  private static List<String> prefix() {
    Optional<String> setsid = onPath("setsid");
    if (setsid.isPresent()) {
      return List.of(setsid.get());
    }
    // macOS has no setsid, and has Perl.
    return onPath("perl")
        .map(perl -> List.of(perl, "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!"))
        .orElse(List.of());
  }

  private static Optional<String> onPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
