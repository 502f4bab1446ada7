package dev.newsfold.benchmark.peers;

import dev.newsfold.benchmark.peers.process.MeasuredProgram;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The first of some Pythons that has scikit-learn.
 *
 * @param programs in which order they are asked
 */
record Python(List<String> programs) {

  private static final String SCRIPT = "script/stories.py";

  /** A Python of the user's own often comes before that of the system, whose packages it lacks. */
  static final List<String> USUAL = List.of("python3", "/usr/bin/python3");

  /** The script with its arguments; as many threads as processors. */
  MeasuredProgram script(String name, Contest contest, List<String> arguments) throws IOException {
    Path script = contest.file("stories.py");
    try (InputStream resource = Python.class.getResourceAsStream(SCRIPT)) {
      Files.copy(
          Objects.requireNonNull(resource, SCRIPT), script, StandardCopyOption.REPLACE_EXISTING);
    }
    String processors = Integer.toString(contest.machine().processors());
    List<String> command = new ArrayList<>();
    command.add("env");
    command.add("OMP_NUM_THREADS=" + processors);
    command.add("OPENBLAS_NUM_THREADS=" + processors);
    command.add(program());
    command.add(script.toString());
    command.addAll(arguments);
    return new MeasuredProgram(name, command);
  }

  private String program() throws IOException {
    for (String program : programs) {
      if (hasScikitLearn(program)) {
        return program;
      }
    }
    throw new IOException(
        "no scikit-learn in %s; Debian: apt-get install python3-sklearn, elsewhere: pip install scikit-learn"
            .formatted(String.join(", ", programs)));
  }

  private static boolean hasScikitLearn(String program) {
    try {
      return new ProcessBuilder(program, "-c", "import sklearn")
              .redirectErrorStream(true)
              .redirectOutput(new File("/dev/null"))
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
