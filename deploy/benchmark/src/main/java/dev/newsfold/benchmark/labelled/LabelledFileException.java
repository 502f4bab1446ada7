package dev.newsfold.benchmark.labelled;

import java.io.IOException;
import java.nio.file.Path;

/** A labelled file cannot be used; the message names file, line and field. */
public final class LabelledFileException extends IOException {

  private static final long serialVersionUID = 1;

  private LabelledFileException(String message) {
    super(message);
  }

  /** A problem of the whole file. */
  public static LabelledFileException of(Path file, String problem) {
    return new LabelledFileException(file + ": " + problem);
  }

  /**
   * A problem in one line.
   *
   * @param line from 1
   */
  public static LabelledFileException at(Path file, int line, String problem) {
    return new LabelledFileException(file + ", line " + line + ": " + problem);
  }
}
