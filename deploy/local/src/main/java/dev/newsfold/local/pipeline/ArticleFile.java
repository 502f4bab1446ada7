package dev.newsfold.local.pipeline;

import dev.newsfold.local.made.MadeArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Articles in a file, one a line, which is read as far as they are asked for. */
final class ArticleFile implements AutoCloseable {

  private final Path file;
  private final BufferedReader lines;
  private int read;

  private ArticleFile(Path file, BufferedReader lines) {
    this.file = file;
    this.lines = lines;
  }

  static ArticleFile open(Path file) throws IOException {
    return new ArticleFile(file, Files.newBufferedReader(file));
  }

  /**
   * The next ones.
   *
   * @throws IllegalArgumentException where the file has fewer left
   * @throws UncheckedIOException where it cannot be read, or a line of it is no article
   */
  List<MadeArticle> next(int count) {
    List<MadeArticle> next = new ArrayList<>(count);
    try {
      while (next.size() < count) {
        String line = lines.readLine();
        if (line == null) {
          throw new IllegalArgumentException(
              ("%s has too few articles: %d were left, and %d are needed; have more made, or take"
                      + " fewer by each way (--articles)")
                  .formatted(file, next.size(), count));
        }
        read++;
        next.add(parse(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private MadeArticle parse(String line) throws IOException {
    try {
      return MadeArticle.parse(line);
    } catch (IOException e) {
      throw new IOException("%s, line %d: %s".formatted(file, read, e.getMessage()), e);
    }
  }
}
