package dev.newsfold.benchmark.annotation;

import dev.newsfold.benchmark.labelled.LabelledArticle;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The articles that the project brings along, one a file. */
public final class Seeds {

  private Seeds() {}

  /** In the order of their names. */
  public static List<LabelledArticle> articles() throws IOException {
    Path folder = folder();
    List<Path> texts;
    try (Stream<Path> files = Files.list(folder)) {
      texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<LabelledArticle> articles = new ArrayList<>();
    for (Path text : texts) {
      String id = text.getFileName().toString();
      articles.add(new LabelledArticle(id, null, null, Files.readString(text), null, null, null));
    }
    return articles;
  }

  /** Beside the sources, as the program is: {@code deploy/benchmark/target/benchmark.jar}. */
  private static Path folder() throws IOException {
    try {
      URI program = Seeds.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      for (Path above = Path.of(program); above != null; above = above.getParent()) {
        Path folder = above.resolve("seeds");
        if (Files.isDirectory(folder)) {
          return folder;
        }
      }
    } catch (URISyntaxException e) {
      throw new IOException("this program lies nowhere", e);
    }
    throw new IOException("the seeds are not there; name files of articles");
  }
}
