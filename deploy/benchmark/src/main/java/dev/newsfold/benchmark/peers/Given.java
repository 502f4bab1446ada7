package dev.newsfold.benchmark.peers;

import dev.newsfold.benchmark.peers.articles.GivenArticles;
import dev.newsfold.benchmark.report.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The articles of the files that are named, by what they can show.
 *
 * @param withPairs those of files that have their pairs of copies beside them
 * @param others those of each other file
 * @param multiplied made of the others, or of the seeds
 */
record Given(List<GivenArticles> withPairs, List<GivenArticles> others, GivenArticles multiplied) {

  private static final String PAIRS = "-pairs.tsv";

  static Given of(List<Path> files, int count, Terminal terminal) throws IOException {
    List<GivenArticles> withPairs = new ArrayList<>();
    List<GivenArticles> others = new ArrayList<>();
    List<Path> sources = new ArrayList<>();
    for (Path file : files) {
      GivenArticles articles = GivenArticles.of(file);
      if (Files.exists(file.resolveSibling(articles.name() + PAIRS))) {
        withPairs.add(articles);
      } else {
        others.add(articles);
        sources.add(file);
      }
    }
    return new Given(withPairs, others, GivenArticles.multiplied(sources, count, terminal));
  }

  /** Those that tell which event each article reports. */
  List<GivenArticles> labelled() {
    return Stream.concat(others.stream().filter(GivenArticles::isLabelled), Stream.of(multiplied))
        .toList();
  }

  /** As they were written, where there are any. */
  GivenArticles texts() {
    return others.isEmpty() ? multiplied : others.get(0);
  }
}
