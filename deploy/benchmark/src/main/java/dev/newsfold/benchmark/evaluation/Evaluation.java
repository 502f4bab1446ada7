package dev.newsfold.benchmark.evaluation;

import java.io.IOException;
import java.nio.file.Path;

/** Measures one file. */
@FunctionalInterface
public interface Evaluation {

  /**
   * What came of it.
   *
   * @throws IOException whose message is the reason why the file cannot be used
   */
  Evaluated of(Path file) throws IOException;
}
