package dev.newsfold.benchmark.peers;

import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.peers.articles.GivenArticles;
import dev.newsfold.benchmark.peers.own.OwnStories;
import dev.newsfold.benchmark.peers.process.MeasuredProgram;
import dev.newsfold.benchmark.peers.process.Part;
import dev.newsfold.benchmark.peers.table.Row;
import dev.newsfold.benchmark.peers.table.Task;
import dev.newsfold.benchmark.score.Grouping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Newsfold's stories beside those of a script with scikit-learn; F1 is B-cubed.
 *
 * @param articles each labelled by its event
 */
record StoriesContest(Contest contest, Python python, GivenArticles articles) {

  private static final double ASKED = 10;
  private static final String SCRIPT = "scikit-learn";

  /**
   * Of 2 to 14 days and cosines of .2 to .5 those that are best on the four labelled files of
   * Newsfold's evaluation taken together, which favours the script.
   */
  private static final String DAYS = "14";

  private static final String COSINE = "0.25";

  void run() throws IOException, InterruptedException {
    Path given = articles.write(contest.file("stories.ndjson"));
    Path own = contest.file("own-stories.tsv");
    Path copies = contest.file("own-copies.tsv");
    Map<String, Part> parts =
        contest.run(
            Task.STORIES,
            Contest.own(OwnStories.FOLD),
            articles.name(),
            articles.size(),
            () ->
                contest.own(
                    "own-stories",
                    OwnStories.class,
                    List.of(),
                    List.of(
                        given.toString(),
                        own.toString(),
                        copies.toString(),
                        "0.5",
                        Integer.toString(contest.warmUp()))));
    List<Row> rows = new ArrayList<>();
    for (Part part : parts.values()) {
      rows.add(row(Contest.own(part.part()), part, own));
    }
    rows.forEach(contest.comparison()::add);
    Path found = contest.file("script-stories.tsv");
    Map<String, Part> scripted =
        contest.run(
            Task.STORIES, SCRIPT, articles.name(), articles.size(), () -> script(given, found));
    for (Part part : scripted.values()) {
      Row script = row(SCRIPT, part, found);
      contest.comparison().add(script);
      rows.forEach(row -> contest.comparison().compare(row, script, ASKED));
    }
  }

  private MeasuredProgram script(Path given, Path found) throws IOException {
    return python.script(
        "script-stories", contest, List.of(given.toString(), found.toString(), DAYS, COSINE));
  }

  private Row row(String of, Part part, Path file) throws IOException {
    Map<String, String> stories = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      stories.put(cells[0], cells[1]);
    }
    List<String> found =
        articles.articles().stream()
            .map(article -> stories.getOrDefault(article.id(), "none " + article.id()))
            .toList();
    List<String> right =
        articles.articles().stream()
            .map(LabelledArticle::event)
            .map(Objects::requireNonNull)
            .toList();
    return Row.timed(
            Task.STORIES,
            of,
            articles.name(),
            part.items(),
            part.seconds(),
            part.cpuSeconds(),
            part.startSeconds())
        .withFound(
            (int) found.stream().distinct().count(), new Grouping(found, right).bCubed().f1());
  }
}
