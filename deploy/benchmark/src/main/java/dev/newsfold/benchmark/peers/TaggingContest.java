package dev.newsfold.benchmark.peers;

import dev.newsfold.benchmark.peers.articles.GivenArticles;
import dev.newsfold.benchmark.peers.corenlp.CoreNlpPipeline;
import dev.newsfold.benchmark.peers.own.OwnTagging;
import dev.newsfold.benchmark.peers.process.MeasuredProgram;
import dev.newsfold.benchmark.peers.process.Part;
import dev.newsfold.benchmark.peers.table.Row;
import dev.newsfold.benchmark.peers.table.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** All that Newsfold makes of an article by itself, beside CoreNLP's pipeline for names. */
record TaggingContest(Contest contest, GivenArticles articles) {

  /** As documented CoreNLP takes about a second for an article. */
  private static final int MOST_WARM_UP = 20;

  private static final Pattern WORD = Pattern.compile("\\S+");

  void run() throws IOException, InterruptedException {
    String given = articles.write(contest.file("tagging.ndjson")).toString();
    String warmUp = Integer.toString(Math.min(contest.warmUp(), MOST_WARM_UP));
    List<Row> own =
        run(
            Contest.own("annotate"),
            () -> contest.own("own-tagging", OwnTagging.class, List.of(), List.of(given, warmUp)));
    List<Row> peers = new ArrayList<>();
    peers.addAll(run("CoreNLP as documented", () -> coreNlp("corenlp-all", given, warmUp, "all")));
    peers.addAll(
        run("CoreNLP, names alone", () -> coreNlp("corenlp-names", given, warmUp, "names")));
    for (Row row : own) {
      peers.forEach(peer -> contest.comparison().compare(row, peer, null));
    }
  }

  private MeasuredProgram coreNlp(String name, String given, String warmUp, String what)
      throws IOException {
    Path libraries = contest.machine().peer("corenlp").resolve("lib");
    MeasuredProgram.need(libraries);
    return contest.own(
        name, CoreNlpPipeline.class, List.of(libraries), List.of(given, warmUp, what));
  }

  private List<Row> run(String of, Contest.Starting starting) throws InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (Part part :
        contest.run(Task.TAGGING, of, articles.name(), articles.size(), starting).values()) {
      Row row =
          Row.timed(
                  Task.TAGGING,
                  of,
                  articles.name(),
                  part.items(),
                  part.seconds(),
                  part.cpuSeconds(),
                  part.startSeconds())
              .withWords(words());
      contest.comparison().add(row);
      rows.add(row);
    }
    return rows;
  }

  private long words() {
    return articles.articles().stream()
        .mapToLong(article -> WORD.matcher(article.text()).results().count())
        .sum();
  }
}
