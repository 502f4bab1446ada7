package dev.newsfold.benchmark.stories;

import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.enrich.story.StoryDecision;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a story decision as the training writes it. */
final class DecisionFile {

  private DecisionFile() {}

  static StoryDecision read(Path file) throws LabelledFileException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return StoryDecision.read(reader);
    } catch (NoSuchFileException e) {
      throw LabelledFileException.of(file, "does not exist");
    } catch (IOException | IllegalArgumentException e) {
      throw LabelledFileException.of(file, "is no decision: " + e.getMessage());
    }
  }
}
